"""Spanish: names, places, small talk and topics."""

FIRSTS = """
Lucía Javier Carmen Andrés María José Begoña Íñigo Sofía Joaquín Ximena Raúl Pilar Nicolás Valentina Martín Rocío
Álvaro
Camila Sebastián Inés Jesús
"""
LASTS = """
García Núñez Fernández Ibáñez Muñoz Castaño Peña Gutiérrez Domínguez Ordóñez Rojas Echeverría Vázquez Salas Montoya
Quiñones
Herrera Cárdenas Ruiz Benítez
"""
ZONES = """
Madrid|Europe/Madrid|Madrid
Madrid|Europe/Madrid|Sevilla
Mexico City|America/Mexico_City|Ciudad de México
Bogota|America/Bogota|Bogotá
Buenos Aires|America/Argentina/Buenos_Aires|Buenos Aires
Santiago|America/Santiago|Santiago
"""
ORGANIZATIONS = """
Aceites Montealto=montealto.example
Hospital San Telmo=hospital-santelmo.example
Logística del Ebro=logistica-ebro.example
Viajes Ñandú=viajes-nandu.example
Cooperativa La Espiga=laespiga.example
Banco Ribera=bancoribera.example
Editorial Caracola=caracola.example
"""
TEXT = """
g| Hola:
g| Buenos días:
g| Buenas tardes:
g| Hola, equipo de {company}:
g| Estimados señores:
c| Un saludo,
c| Saludos cordiales,
c| Muchas gracias,
c| Gracias de antemano,
c| Quedo a la espera. Un saludo,
h| Hola, {me}:
h| Buenos días, {me}:
hf| Hola, {me}. Gracias por escribirnos.
z| Un saludo,
z| Saludos,
z| Que tengas un buen día,
i| Si hace falta, estoy en el {phone} hasta las cinco.
i| Gracias por la ayuda.
i| Nos corre un poco de prisa.
x| ¿Hay alguna novedad?
xf| Sigue igual, acabo de probarlo otra vez.
xw| Gracias por avisar. Espero entonces hasta el {weekday}.
x| Desde mañana estoy de vacaciones, {colleague} se queda al cargo.
w| Un pequeño avance: mis compañeros ya saben por dónde va. Te escribo el {weekday} como muy tarde.
w| Todavía sin novedades, pero no quería dejarte sin respuesta.
k| ¡Perfecto, ya funciona! Muchas gracias.
k| Solucionado. ¡Gracias, {agent}! 🙌
k| Todo en orden, podéis cerrar el ticket.
y| ¡De nada! Cierro el ticket; responde aquí si surge algo más.
y| Me alegro. ¡Buen día!
q| ¿Podrías enviarme una captura o una foto? ¿Y desde cuándo ocurre?
a| Adjunta va. Desde {when_day}.
f| Ya debería estar resuelto. ¿Puedes comprobarlo?
f| Lo hemos corregido por nuestra parte. Dime si falta algo.
v| El {sent}, {agent} ({company}) escribió:
weekday| lunes
weekday| martes
weekday| miércoles
weekday| jueves
weekday| viernes
when_day| ayer
when_day| el lunes
when_day| la semana pasada
when_day| la última actualización
role| Responsable de TI
role| Contabilidad
role| Jefa de operaciones
role| Compras
"""
ACME = """
== es_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| No podemos entrar con {idp}
s1| Nadie puede iniciar sesión desde {when_day}
o1| Desde {when_day} nadie puede iniciar sesión con {idp}. Sale `{saml}` y volvemos a la página de inicio. Somos
    {n2} personas.
s2| He perdido el móvil y no puedo entrar (2FA)
s2| Código de verificación incorrecto
o2| He perdido el móvil y con él la aplicación de los códigos. ¿Cómo recupero el acceso?
q1| ¿Qué envía {idp} como NameID, el correo o el número de empleado?
q2| Para estar seguros de que eres tú, ¿puedo llamarte al número que tenemos?
a1| El número de empleado, desde el cambio.
a2| Claro, estoy hasta las cuatro.
f1| Ahí está: buscamos por el correo. Cambia la **NameID** a `user.mail` en {idp} y todo volverá a funcionar.
f2| Gracias por la llamada. El segundo factor está anulado; tienes dos horas para configurarlo de nuevo.

== es_export area=data kinds=incident urgency=3 tags=export,csv files=csv weight=4
s1| La exportación se corta en {big} filas
s1| No puedo exportar «{report}»
o1| Al exportar «{report}» el archivo termina en la fila {big}, a mitad de línea. En pantalla está completo.
s2| Las eñes salen mal en el CSV
s2| Excel muestra Ã± en vez de ñ
o2| En el archivo exportado todas las eñes y tildes salen mal: `España` se convierte en `EspaÃ±a`.
q1| ¿A qué hora lo intentaste por última vez?
q2| ¿Abres el archivo con doble clic?
a1| Hoy a las {time}.
a2| Sí, como siempre.
f1| La exportación se quedó sin memoria. La he repetido en una máquina mayor: está en *Informes → Descargas*.
f2| Excel adivina mal la codificación. Con *Datos → Desde texto/CSV → UTF-8* se ve bien.

== es_billing area=billing kinds=question,task urgency=2 tags=billing,invoice files=pdf weight=3
s1| IVA incorrecto en la factura {invoice}
s1| Factura {invoice} sin nuestro NIF
o1| La factura {invoice} no lleva nuestro NIF ({vat}) y contabilidad no puede registrarla. ¿Podéis corregirla?
s2| Presupuesto para {n} usuarios
s2| Añadir {n} licencias
o2| Necesitamos {n} licencias más a partir del mes que viene. ¿Me enviáis un presupuesto a nombre de {org}?
f1| La factura corregida está en *Ajustes → Facturación*. Las siguientes ya saldrán bien.
f2| El presupuesto va adjunto y vale 30 días.
"""
GLOBEX = """
== es_paquete area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=5
s1| ¿Dónde está mi pedido {order}?
s1| Paquete parado desde hace {m} días
o1| Mi pedido {order} tenía que llegar el {weekday}. El seguimiento dice «en tránsito» y no se mueve. ¿Se ha
    perdido?
s2| Figura entregado, pero aquí no hay nada
s2| ¿Entregado a qué vecino?
o2| Según el seguimiento, un vecino recogió el paquete a las {time}. He preguntado a todos y nadie sabe nada.
d| Número de seguimiento: {tracking} ({carrier})
q1| ¿La dirección del pedido sigue siendo la misma?
q2| ¿Había algún aviso en el buzón?
a1| Sí, la misma de siempre.
a2| Ninguno.
f1| Por desgracia se ha perdido. Hoy mismo te enviamos otro por mensajería urgente.
f2| Ha aparecido en un punto de recogida cercano. Puedes ir desde el {weekday}.

== es_devolucion area=returns kinds=question,task urgency=2 tags=return,refund files=pdf weight=4
s1| Reembolso de {order} pendiente
s1| Devolví hace {m} semanas y sin noticias
o1| Devolví {order} hace {m} semanas y consta como recibido, pero el reembolso no llega.
s2| La chaqueta me queda pequeña
s2| Cambiar talla M por L
o2| La chaqueta es preciosa, pero me queda pequeña. ¿Puedo cambiarla por una talla más?
q| ¿Estaba todo en el paquete?
a| Todo menos los guantes, que me los quedo.
f1| Tu paquete estaba anotado en otro pedido. Ya van de camino {amount}.
f2| La talla L está reservada y sale en cuanto escaneen tu devolución.

== es_producto area=product kinds=question,incident urgency=2 tags=advice,warranty files=jpg weight=3
s1| ¿Qué tienda para cuatro y un perro?
s1| ¿Tienda grande o pequeña?
o1| Somos cuatro y un perro 🐕. ¿Basta la tienda pequeña para un fin de semana?
s2| Cremallera rota a los {m} meses
s2| Garantía de la chaqueta
o2| La cremallera de mi chaqueta se ha roto a los {m} meses de uso normal. ¿Lo cubre la garantía?
q| ¿Puedes mandarme una foto?
a| Claro, va adjunta.
f1| Con el perro, la grande: pesa 700 g más, pero nadie duerme encima de las botas.
f2| Es un defecto conocido. La pieza va de camino, sin coste.
"""
