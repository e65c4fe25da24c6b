"""Korean: names, places, small talk and topics."""

FIRSTS = """
지훈=jihun 서연=seoyeon 민준=minjun 하은=haeun 도윤=doyun 지우=jiwoo 수빈=subin 예진=yejin 현우=hyunwoo 은지=eunji
"""
LASTS = """
김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim
"""
ZONES = """
Seoul|Asia/Seoul|서울
Seoul|Asia/Seoul|부산
Seoul|Asia/Seoul|대전
"""
ORGANIZATIONS = """
한빛물류=hanbit-logis.example
푸른솔전자=pureunsol.example
다온병원=daon-hospital.example
새벽식품=saebyeok-foods.example
"""
TEXT = """
g| 안녕하세요,
g| 안녕하세요. {org} {full}입니다.
g| 수고 많으십니다.
c| 감사합니다.
c| 확인 부탁드립니다.
c| 답변 기다리겠습니다. 감사합니다.
h| {full}님, 안녕하세요.
hf| {full}님, 문의해 주셔서 감사합니다.
z| 감사합니다.
z| 좋은 하루 되세요.
i| 급한 건이라 오늘 중으로 답변 부탁드립니다.
i| 필요한 정보가 있으면 말씀해 주세요.
x| 진행 상황이 궁금합니다.
xf| 방금 다시 해 봤는데 동일합니다.
xw| 네, 그럼 {weekday}까지 기다리겠습니다.
w| 중간 안내드립니다. 원인은 확인되었고, 늦어도 {weekday}까지 다시 연락드리겠습니다.
w| 아직 새로운 소식은 없지만 계속 확인 중입니다.
k| 해결되었습니다. 감사합니다!
k| 잘 됩니다. 빠른 처리 감사드려요 🙏
y| 다행입니다. 이 문의는 종료하겠습니다. 언제든지 다시 답장해 주세요.
q| 화면 캡처를 보내 주실 수 있을까요? 그리고 언제부터 발생했나요?
a| 캡처 첨부합니다. {when_day}부터 발생했습니다.
f| 조치가 완료되었습니다. 확인 부탁드립니다.
f| 저희 쪽에서 수정했습니다. 문제가 있으면 알려 주세요.
v| {sent}, {agent} ({company}) 작성:
weekday| 월요일
weekday| 화요일
weekday| 수요일
weekday| 목요일
weekday| 금요일
when_day| 어제
when_day| 월요일
when_day| 지난주
role| 정보보안팀
role| 재무팀
role| 개발팀 대리
"""
ACME = """
== ko_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| {idp} 로그인이 안 됩니다
s1| SSO 로그인 오류: {saml}
o1| {when_day}부터 {idp}로 로그인이 되지 않습니다.
    `{saml}` 메시지가 나오고 다시 로그인 화면으로 돌아갑니다. 약 {n2}명이 영향을 받고 있습니다.
s2| 휴대폰 변경 후 2단계 인증 불가
s2| 인증 코드가 계속 틀리다고 나옵니다
o2| 휴대폰을 바꿨더니 인증 앱이 비어 있습니다. 계정을 어떻게 복구하나요?
q1| {idp}에서 보내는 NameID가 이메일인가요, 사번인가요?
q2| 본인 확인을 위해 등록된 번호로 전화드려도 될까요?
a1| 사번입니다. 예전에는 이메일이었습니다.
a2| 네, 4시까지 자리에 있습니다.
f1| 원인을 찾았습니다. {idp}에서 **NameID**를 `user.mail`로 변경해 주세요.
f2| 통화 감사합니다. 2단계 인증을 초기화했으니 두 시간 안에 다시 설정해 주세요.

== ko_alert area=alerts kinds=incident,question urgency=3 tags=alerts,on_call files=png weight=4
s1| 음소거한 알림이 새벽에 울립니다
s1| 알림이 {n}개나 왔습니다
o1| {weekday}까지 알림을 음소거했는데도 새벽 {time}에 호출이 왔습니다. 😴
s2| 대시보드가 너무 느립니다
s2| "{report}" 로딩에 {n}초
o2| {when_day}부터 "{report}" 대시보드를 여는 데 {n}초가 걸립니다. 전에는 2~3초였습니다.
q| 알림 규칙 링크를 보내 주시겠어요?
a| https://app.acme.example/alerts/{hex}
f1| 음소거는 정상이지만 팀의 두 번째 단계에서 호출되었습니다. 알림 대신 *서비스*를 음소거해 주세요.
f2| 변수 `now-1s` 때문에 캐시를 사용할 수 없었습니다. `now/1m`로 바꾸면 2초 안에 열립니다.
"""
GLOBEX = """
== ko_parcel area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=4
s1| 주문 {order} 아직 못 받았어요
s1| 배송 조회가 {m}일째 그대로입니다
o1| 주문 {order}이 {weekday}에 도착할 예정이었는데 아직 "배송 중"입니다. 분실된 건가요?
s2| 배송 완료라고 나오는데 없어요
s2| 문 앞에 택배가 없습니다
o2| {time}에 배송 완료라고 나오는데 문 앞에도 경비실에도 없습니다.
d| 운송장 번호: {tracking} ({carrier})
q| 주소가 맞는지 확인해 주시겠어요?
a| 네, 맞습니다.
f1| 죄송합니다. 분실로 확인되어 오늘 다시 발송했습니다.
f2| 가까운 편의점에 보관되어 있습니다. {weekday}부터 찾으실 수 있습니다.

== ko_return area=returns kinds=question,task urgency=2 tags=return,refund files=jpg weight=4
s1| {order} 환불이 안 됐어요
s1| 반품한 지 {m}주 됐습니다
o1| {order}을 반품한 지 {m}주가 지났는데 환불이 되지 않았습니다.
s2| 재킷 사이즈 교환 (M → L)
s2| 사이즈가 작아요
o2| 재킷이 마음에 드는데 조금 작아요. 한 치수 큰 것으로 교환할 수 있을까요?
f1| 반품이 다른 주문으로 처리되어 있었습니다. {amount} 환불해 드렸습니다.
f2| L 사이즈를 확보해 두었습니다. 반품이 확인되는 대로 발송하겠습니다.
"""
