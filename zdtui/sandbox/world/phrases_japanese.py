"""Japanese: names, places, small talk and topics."""

FIRSTS = """
美咲=misaki 健太=kenta さくら=sakura 大輔=daisuke 陽子=yoko 翔=sho 恵子=keiko
拓海=takumi 由美=yumi 直樹=naoki 彩=aya 浩二=koji
"""
LASTS = """
佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 渡辺=watanabe 伊藤=ito
山本=yamamoto 中村=nakamura 小林=kobayashi 斎藤=saito
"""
ZONES = """
Tokyo|Asia/Tokyo|東京
Osaka|Asia/Tokyo|大阪
Sapporo|Asia/Tokyo|札幌
"""
ORGANIZATIONS = """
株式会社みなと物流=minato-butsuryu.example
青空電機株式会社=aozora-denki.example
北海食品株式会社=hokkai-foods.example
さくら総合病院=sakura-hospital.example
山手印刷株式会社=yamate-print.example
"""
TEXT = """
g| お世話になっております。{org}の{family}です。
g| いつもお世話になっております。
g| 初めてご連絡いたします。
g| お疲れ様です。
c| どうぞよろしくお願いいたします。
c| ご確認のほど、よろしくお願いいたします。
c| 以上、よろしくお願いいたします。
h| {family}様
hf| {family}様、お問い合わせありがとうございます。
ha| {family}様、ご連絡ありがとうございます。
z| よろしくお願いいたします。
z| 引き続きよろしくお願いいたします。
i| お手数ですが、本日中にご回答いただけますと助かります。
i| 何か必要な情報がございましたら、お知らせください。
x| その後、進捗はいかがでしょうか。
xf| 再度試しましたが、状況は変わりません。
xw| ご連絡ありがとうございます。{weekday}までお待ちしております。
x| 明日から不在のため、{colleague}が対応いたします。
w| 途中経過のご連絡です。原因が特定できましたので、{weekday}までに改めてご案内いたします。
w| まだ進展はございませんが、引き続き調査しております。
k| 解決しました。ありがとうございました!
k| 正常に動作いたしました。迅速なご対応に感謝いたします。🙇
y| ご確認ありがとうございます。本件はこれで完了とさせていただきます。
q| 画面のスクリーンショットをお送りいただけますでしょうか。また、いつ頃から発生しておりますか。
a| スクリーンショットを添付いたします。{when_day}から発生しております。
f| 対応が完了いたしました。お手数ですが、ご確認をお願いいたします。
f| 当社側で修正いたしました。問題がございましたらお知らせください。
v| {sent}、{agent}({company})のメール:
weekday| 月曜日
weekday| 火曜日
weekday| 水曜日
weekday| 木曜日
weekday| 金曜日
when_day| 昨日
when_day| 先週
when_day| 月曜日
when_day| 今朝
role| 情報システム部
role| 経理部
role| 開発部 主任
role| 総務課
"""
ACME = """
== ja_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=5
s1| {idp}経由でログインできません
s1| シングルサインオンのエラーについて
o1| {when_day}から{idp}経由のログインができなくなりました。「{saml}」と表示され、ログイン画面に戻ってしまいます。
    影響を受けている社員は{n2}名です。
s2| 二要素認証のコードが通りません
s2| 機種変更後にログインできない
o2| スマートフォンの機種変更を行ったところ、認証アプリのデータが引き継がれず、ログインできなくなりました。
q1| {idp}から送信されるNameIDは、メールアドレスでしょうか、社員番号でしょうか。
q2| ご本人確認のため、ご登録の番号へお電話してもよろしいでしょうか。
a1| 社員番号です。以前はメールアドレスでした。
a2| はい、16時まで席におります。
f1| 原因が判明いたしました。NameIDを `user.mail` に変更していただければ、すぐにログインできるようになります。
f2| お電話ありがとうございました。二要素認証を解除いたしましたので、2時間以内に再設定をお願いいたします。

== ja_report area=data kinds=incident,question urgency=3 tags=export,csv files=csv,png weight=5
s1| CSVの文字化けについて
s1| Excelで開くと文字化けします
o1| エクスポートしたCSVをExcelで開くと、日本語がすべて文字化けします。画面上では正しく表示されています。
s2| レポート「{report}」が出力できません
s2| エクスポートが{pct}%で止まる
o2| レポート「{report}」のエクスポートが{pct}%で止まったままです。キャンセルもできません。
q1| ダブルクリックで開いていらっしゃいますか。
q2| 最後にお試しになった時刻を教えていただけますか。
a1| はい、いつもダブルクリックです。
a2| 本日の{time}です。
f1| 「データ → テキストまたはCSVから → 65001 (UTF-8)」で開いていただくと、正しく表示されます。
f2| ジョブが停止しておりましたので、再実行いたしました。「レポート → ダウンロード」からご取得いただけます。

== ja_bill area=billing kinds=question,task urgency=2 tags=billing,invoice files=pdf weight=3
s1| 請求書{invoice}の宛名変更のお願い
s1| 請求書の再発行について
o1| 社名変更に伴い、請求書{invoice}の再発行をお願いしたく存じます。新社名は添付の通りです。
s2| ライセンス{n}名分の見積依頼
s2| プラン変更の見積もりをお願いします
o2| 来月より{n}名分のライセンスを追加したいと考えております。お見積書をお送りいただけますでしょうか。
f1| 請求書を再発行いたしました。「設定 → 請求」よりご確認ください。
f2| お見積書を添付いたします。有効期限は30日間です。
"""
GLOBEX = """
== ja_parcel area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=5
s1| 注文{order}が届きません
s1| 配送状況が{m}日間変わりません
o1| 注文{order}の到着予定日を過ぎましたが、配送状況が「輸送中」のまま変わりません。ご確認をお願いいたします。
s2| 配達完了なのに届いていません
s2| 置き配の荷物が見つからない
o2| 追跡では{time}に配達完了となっていますが、荷物が見当たりません。宅配ボックスにも入っていませんでした。
d| お問い合わせ番号:{tracking}({carrier})
q| ご登録の住所に変更はございませんか。
a| 変更はありません。
f1| 申し訳ございません。紛失の可能性が高いため、本日代わりの商品を発送いたしました。
f2| 近隣の営業所で保管されておりました。{weekday}に再配達いたします。

== ja_return area=returns kinds=question,task urgency=2 tags=return,refund files=pdf weight=4
s1| 返金がまだ確認できません({order})
s1| 返品後の返金時期について
o1| {order}を返品してから{m}週間経ちますが、返金が確認できません。
s2| サイズ交換希望:M → L
s2| ジャケットのサイズが小さい
o2| ジャケットはとても気に入りましたが、サイズが小さいため、一つ上のサイズと交換していただけますか。
q| 返品は全商品でしょうか。
a| 手袋以外のすべてです。
f1| 別のご注文として処理されておりました。{amount}を返金いたしました。
f2| Lサイズを確保いたしました。返品を確認次第、発送いたします。

== ja_product area=product kinds=question urgency=1 tags=advice files=jpg weight=3
s1| 4人と犬用のテントについて
s1| テントの大きさで迷っています
o1| 家族4人と犬 🐕 で使えるテントを探しています。小さい方でも大丈夫でしょうか。
s2| 鉄鍋はIHで使えますか
s2| 鉄鍋のお手入れ方法
o2| こちらの鉄鍋はIHで使えますか。また、食洗機は使用できますか。
f1| わんちゃんとご一緒でしたら、大きい方をお勧めいたします。700gほど重くなりますが、ゆったりお休みいただけます。
f2| IHはご使用いただけます。食洗機はお避けください。お湯とたわしで十分です。
"""
