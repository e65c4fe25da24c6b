"""Portuguese: names, places, small talk and topics."""

FIRSTS = """
João Mariana Antônio Beatriz Gonçalo Inês Thiago Letícia Caetano Luísa Vinícius Débora Rui Joana Flávio Cecília
Tomé Íris
"""
LASTS = """
Silva Conceição Magalhães Araújo Simões Brandão Gouveia Falcão Assunção Nóbrega Teles Guimarães Peçanha Leitão Sá
Fagundes
"""
ZONES = """
Brasilia|America/Sao_Paulo|São Paulo
Brasilia|America/Sao_Paulo|Curitiba
Lisbon|Europe/Lisbon|Lisboa
Lisbon|Europe/Lisbon|Porto
"""
ORGANIZATIONS = """
Padaria Estrela do Sul=estreladosul.example
Construções Guimarães=cguimaraes.example
Clínica São Brás=clinicasaobras.example
Cafés do Cerrado=cafesdocerrado.example
Transportadora Maré=mare-transportes.example
"""
TEXT = """
g| Olá,
g| Bom dia,
g| Boa tarde,
g| Olá, equipe {company},
c| Obrigado,
c| Atenciosamente,
c| Um abraço,
c| Fico no aguardo. Obrigada,
h| Olá, {me},
h| Bom dia, {me},
hf| Olá, {me}, obrigado pelo contato.
z| Um abraço,
z| Atenciosamente,
i| Se precisar, estou no {phone} até as cinco.
i| Desde já agradeço a ajuda.
x| Alguma novidade?
xf| Continua igual, acabei de testar de novo.
xw| Obrigado pelo retorno. Aguardo até {weekday}, então.
w| Só uma atualização: já encontramos a causa. Escrevo de novo até {weekday}.
w| Ainda sem novidades, mas não queria deixar você sem resposta.
k| Perfeito, funcionou. Muito obrigado!
k| Resolvido, valeu {agent}! 🙌
y| Por nada! Vou fechar o chamado; é só responder se precisar.
q| Pode me mandar uma captura de tela ou uma foto? E desde quando acontece?
a| Segue em anexo. Desde {when_day}.
f| Deve estar resolvido. Pode conferir, por favor?
f| Já corrigimos do nosso lado. Avise se faltar alguma coisa.
v| Em {sent}, {agent} ({company}) escreveu:
weekday| segunda
weekday| terça
weekday| quarta
weekday| quinta
weekday| sexta
when_day| ontem
when_day| segunda-feira
when_day| a semana passada
when_day| a última atualização
role| Gerente de TI
role| Financeiro
role| Analista de dados
role| Compras
"""
ACME = """
== pt_dados area=data kinds=incident urgency=3 tags=export,csv files=csv weight=4
s1| Exportação para na linha {big}
s1| Não consigo exportar o relatório "{report}"
o1| Quando exporto "{report}", o arquivo termina na linha {big}, no meio da linha. Na tela está completo.
s2| Acentos quebrados no CSV
s2| Excel mostra Ã£ em vez de ã
o2| No arquivo exportado os acentos saem errados: `São Paulo` vira `SÃ£o Paulo`.
q1| A que horas foi a última tentativa?
q2| Você abre o arquivo com dois cliques?
a1| Hoje, às {time}.
a2| Sim, sempre.
f1| Faltou memória na exportação. Rodei de novo em uma máquina maior; está em *Relatórios → Downloads*.
f2| O Excel adivinha errado. Use *Dados → De Texto/CSV → UTF-8*.

== pt_acesso area=login kinds=incident urgency=4 tags=login,sso files=png weight=4
s1| Ninguém consegue entrar pelo {idp}
s1| Login por SSO parou {when_day}
o1| Depois da troca do certificado, ninguém consegue entrar pelo {idp}. Aparece `{saml}`. São {n2} pessoas paradas.
s2| Perdi o celular e não consigo entrar
s2| Código de dois fatores não funciona
o2| Perdi o celular, e o autenticador estava nele. Como recupero o acesso?
q1| Só o certificado mudou, ou a aplicação também?
q2| Posso ligar para o número cadastrado para confirmar que é você?
a1| Só o certificado.
a2| Pode sim, estou na mesa até as quatro.
f1| Nosso lado ainda validava com o certificado antigo. Limpei; pode testar em uma janela anônima?
f2| Obrigado pela ligação. O segundo fator foi removido; você tem duas horas para configurar de novo.

== pt_conta area=billing kinds=question,task urgency=2 tags=billing,invoice files=pdf weight=3
s1| Nota {invoice} com CNPJ errado
s1| Corrigir dados da fatura {invoice}
o1| A fatura {invoice} saiu com o CNPJ antigo. O financeiro não consegue lançar. Podem corrigir?
s2| Orçamento para {n} usuários
s2| Mais {n} licenças a partir do mês que vem
o2| Precisamos de mais {n} licenças. Podem mandar um orçamento em nome de {org}?
f1| A fatura corrigida está em *Configurações → Cobrança*.
f2| O orçamento segue em anexo, válido por 30 dias.
"""
GLOBEX = """
== pt_entrega area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=5
s1| Onde está o meu pedido {order}?
s1| Encomenda parada há {m} dias
o1| O pedido {order} devia ter chegado na {weekday}. O rastreio diz "em trânsito" e nada muda. Foi extraviado?
s2| Consta como entregue, mas não chegou nada
s2| Entregue a qual vizinho?
o2| Segundo o rastreio, um vizinho recebeu o pacote às {time}. Perguntei a todos e ninguém sabe de nada.
d| Código de rastreio: {tracking} ({carrier})
q| O endereço do pedido está certo?
a| Está, moro aqui há dez anos.
f1| Infelizmente foi extraviado. Hoje mesmo enviamos outro, por expresso.
f2| Encontramos: está em um ponto de retirada perto de você, a partir de {weekday}.

== pt_troca area=returns kinds=question,task urgency=2 tags=return,refund files=pdf weight=4
s1| Reembolso do pedido {order}
s1| Devolvi há {m} semanas e nada
o1| Devolvi o pedido {order} há {m} semanas e o reembolso ainda não caiu.
s2| Trocar o casaco M por G
s2| Tamanho errado
o2| O casaco é lindo, mas ficou pequeno. Dá para trocar pelo tamanho maior?
q| Todos os itens estavam no pacote?
a| Todos, menos as luvas.
f1| Seu pacote estava em outro pedido. {amount} já estão a caminho.
f2| O tamanho maior está reservado e sai assim que a devolução for lida.

== pt_produto area=product kinds=question urgency=1 tags=advice files=jpg weight=3
s1| Qual barraca para quatro pessoas e um cachorro?
s1| Barraca pequena ou grande?
o1| Somos quatro e um cachorro 🐕. A barraca pequena serve para um fim de semana?
s2| A panela de ferro vai na indução?
s2| Como cuidar da panela de ferro?
o2| A panela de ferro funciona na indução? E pode ir na lava-louças?
f1| Com o cachorro, a grande: 700 g a mais, mas ninguém dorme em cima das botas.
f2| Indução: sim. Lava-louças: nunca, água quente e escova bastam.
"""
