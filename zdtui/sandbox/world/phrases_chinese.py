"""Chinese: names, places, small talk and topics."""

FIRSTS = """
伟=wei 芳=fang 娜=na 秀英=xiuying 敏=min 静=jing 强=qiang 磊=lei 洋=yang 晓明=xiaoming 雨桐=yutong 子涵=zihan
"""
LASTS = """
王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 赵=zhao 黄=huang 周=zhou 吴=wu 徐=xu 孙=sun
"""
ZONES = """
Beijing|Asia/Shanghai|上海
Beijing|Asia/Shanghai|北京
Hong Kong|Asia/Hong_Kong|香港
Taipei|Asia/Taipei|台北
"""
ORGANIZATIONS = """
海蓝物流有限公司=hailan-logistics.example
青松科技=qingsong-tech.example
东湖医院=donghu-hospital.example
金穗食品=jinsui-foods.example
"""
TEXT = """
g| 您好,
g| 你们好,
g| 早上好,
c| 谢谢!
c| 此致 敬礼
c| 盼复,谢谢。
h| {family}先生/女士,您好:
hf| 您好,感谢您的来信。
ha| 您好,感谢您提供的信息。
z| 祝好
z| 此致 敬礼
i| 如有需要,可拨打 {phone} 联系我。
i| 麻烦尽快处理,谢谢。
x| 请问有进展了吗?
xf| 刚才又试了一次,还是一样。
xw| 好的,那我等到{weekday}。
w| 跟您同步一下进度:原因已经找到,最晚{weekday}给您答复。
w| 目前还没有新的进展,我们会继续跟进。
k| 可以了,非常感谢!
k| 问题解决了,谢谢 {agent}!👍
y| 不客气!工单先关闭,如有问题直接回复即可。
q| 方便发一张截图吗?另外,是从什么时候开始的?
a| 截图已附上,从{when_day}开始的。
f| 问题应该已经解决,麻烦您再确认一下。
f| 我们这边已经修复,如果还有问题请告诉我。
v| {agent}({company})于 {sent} 写道:
weekday| 周一
weekday| 周二
weekday| 周三
weekday| 周四
weekday| 周五
when_day| 昨天
when_day| 周一
when_day| 上周
role| 信息技术部
role| 财务部
role| 运营经理
"""
ACME = """
== zh_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| 无法通过 {idp} 登录
s1| 单点登录失败:{saml}
o1| 从{when_day}开始,所有人都无法通过 {idp} 登录,页面提示 `{saml}`,然后又回到登录页。大约影响 {n2} 人。
s2| 手机丢了,无法登录(双重验证)
s2| 验证码总是错误
o2| 手机丢了,验证器也在里面。请问怎么恢复账号?
q1| {idp} 发送的 NameID 是邮箱还是工号?
q2| 为了确认是您本人,可以给您登记的号码回电吗?
a1| 是工号,之前是邮箱。
a2| 可以,我四点前都在。
f1| 原因找到了:我们按邮箱匹配。请在 {idp} 中把 **NameID** 改为 `user.mail`。
f2| 感谢接听电话。双重验证已重置,请在两小时内重新设置。

== zh_data area=data kinds=incident,question urgency=3 tags=export,csv files=csv,png weight=4
s1| 导出的 CSV 中文乱码
s1| 用 Excel 打开是乱码
o1| 导出的文件用 Excel 打开,中文全是乱码,网页上显示是正常的。
s2| 报表“{report}”导出到 {pct}% 就停了
s2| 仪表板加载很慢
o2| “{report}”从{when_day}开始加载很慢,要 {n} 秒左右,以前只要两三秒。
q1| 您是双击打开的吗?
a1| 是的,一直都是双击。
f1| 请使用“数据 → 自文本/CSV → 65001 (UTF-8)”打开,就能正常显示了。
f2| 变量 `now-1s` 导致无法使用缓存,改成 `now/1m` 之后两秒就能打开。
"""
GLOBEX = """
== zh_parcel area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=4
s1| 订单 {order} 还没收到
s1| 物流 {m} 天没有更新
o1| 订单 {order} 应该{weekday}送到,物流一直显示“运输中”,是不是丢了?
s2| 显示已签收,但我没有收到
s2| 包裹被谁签收了?
o2| 物流显示 {time} 已签收,但我和邻居都没有收到。
d| 运单号:{tracking}({carrier})
q| 请问订单地址还正确吗?
a| 正确,没有变。
f1| 很抱歉,包裹可能已经丢失,今天已为您重新发货。
f2| 包裹在附近的驿站,{weekday}起可以去取。

== zh_return area=returns kinds=question,task urgency=2 tags=return,refund files=jpg weight=4
s1| {order} 的退款还没到账
s1| 退货 {m} 周了,没有退款
o1| {order} 已经退回 {m} 周了,退款一直没有到账。
s2| 外套小了,想换大一码
s2| 换货:M 换 L
o2| 外套很喜欢,就是小了一点,可以换大一码吗?
f1| 您的退货被登记到别的订单了,{amount} 已退回原支付账户。
f2| 已为您预留 L 码,收到退货后马上发出。
"""
