//! The shop's texts in English and in Spanish, each behind the Portuguese one that stands where it is used.

use super::tongue::{Text, key};

/// Makes a table for each language, so that a browser loads one of them.
macro_rules! tables {
    ($($portuguese:literal => $english:literal, $spanish:literal;)*) => {
        pub(super) static ENGLISH: &[Text] = &[$((key($portuguese), $english)),*];
        pub(super) static SPANISH: &[Text] = &[$((key($portuguese), $spanish)),*];
    };
}

#[rustfmt::skip]
tables! {
    // chat_builder/acts.rs
    "O número não recebe mensagens deste canal." =>
        "This number doesn't get messages from this channel.",
        "El número no recibe mensajes de este canal.";
    "Prefere ser avisado por aqui antes da entrega." =>
        "Likes to be told here before a delivery.",
        "Prefiere que le avisen por aquí antes de la entrega.";
    // chat_builder/ending.rs
    "Sem retorno do cliente. Encerrado." =>
        "No answer from the customer. Closed.",
        "Sin respuesta del cliente. Cerrado.";
    "Conferido com o financeiro: está tudo certo." =>
        "Checked with finance: all is well.",
        "Verificado con finanzas: está todo bien.";
    // desk.rs
    "@Helena Duarte, pode ver este caso comigo?" =>
        "@Helena Duarte, can you look at this one with me?",
        "@Helena Duarte, ¿puede ver este caso conmigo?";
    "@Helena Duarte, posso oferecer um desconto aqui?" =>
        "@Helena Duarte, may I offer a discount here?",
        "@Helena Duarte, ¿puedo ofrecer un descuento aquí?";
    "Ligar e confirmar a entrega." => "Call and confirm the delivery.", "Llamar y confirmar la entrega.";
    "Bom dia! Conseguiu decidir? Posso segurar o preço até sexta." =>
        "Good morning! Have you decided? I can hold the price until Friday.",
        "¡Buenos días! ¿Pudo decidir? Puedo mantener el precio hasta el viernes.";
    // chat_builder/mod.rs
    "Combinado! Não vamos mandar novidades por aqui. Quando precisar, é só chamar." =>
        "All right! We won't send news here. When you need us, just write.",
        "¡De acuerdo! No vamos a mandar novedades por aquí. Cuando necesite, nos escribe.";
    "Atenciosamente" => "Sincerely", "Atentamente";
    "Abraços" => "Best", "Saludos";
    // goods.rs
    "carvalho" => "oak", "roble";
    "nogueira" => "walnut", "nogal";
    "branco" => "white", "blanco";
    "cinza" => "gray", "gris";
    "bege" => "beige", "beige";
    "preto fosco" => "matte black", "negro mate";
    "dourado" => "gold", "dorado";
    "mesa de jantar Araucária" => "Araucária dining table", "mesa de comedor Araucária";
    "mesa" => "dining table", "mesa";
    "1,60 m x 90 cm" => "160 x 90 cm", "1,60 m x 90 cm";
    "escrivaninha Sibipiruna" => "Sibipiruna desk", "escritorio Sibipiruna";
    "escrivaninha" => "desk", "escritorio";
    "1,20 m x 60 cm" => "120 x 60 cm", "1,20 m x 60 cm";
    "estante Cerejeira" => "Cerejeira bookcase", "biblioteca Cerejeira";
    "estante" => "bookcase", "biblioteca";
    "1,80 m de altura por 90 cm de largura" =>
        "180 cm high by 90 cm wide",
        "1,80 m de alto por 90 cm de ancho";
    "rack Peroba para TV" => "Peroba TV stand", "rack Peroba para TV";
    "rack" => "TV stand", "rack";
    "1,80 m de largura por 40 cm de profundidade" =>
        "180 cm wide by 40 cm deep",
        "1,80 m de ancho por 40 cm de profundidad";
    "guarda-roupa Jatobá" => "Jatobá wardrobe", "ropero Jatobá";
    "guarda-roupa" => "wardrobe", "ropero";
    "2,10 m de altura por 1,80 m de largura" =>
        "210 cm high by 180 cm wide",
        "2,10 m de alto por 1,80 m de ancho";
    "cama Imbuia de casal" => "Imbuia double bed", "cama Imbuia de dos plazas";
    "cama" => "double bed", "cama";
    "1,45 m x 1,95 m" => "145 x 195 cm", "1,45 m x 1,95 m";
    "cômoda Canela" => "Canela dresser", "cajonera Canela";
    "cômoda" => "dresser", "cajonera";
    "1,10 m de largura por 95 cm de altura" =>
        "110 cm wide by 95 cm high",
        "1,10 m de ancho por 95 cm de alto";
    "buffet Aroeira" => "Aroeira sideboard", "aparador Aroeira";
    "buffet" => "sideboard", "aparador";
    "1,50 m de largura por 45 cm de profundidade" =>
        "150 cm wide by 45 cm deep",
        "1,50 m de ancho por 45 cm de profundidad";
    "berço Pitanga" => "Pitanga crib", "cuna Pitanga";
    "berço" => "crib", "cuna";
    "1,30 m x 70 cm" => "130 x 70 cm", "1,30 m x 70 cm";
    "sofá Ipê de 3 lugares" => "Ipê three-seat sofa", "sofá Ipê de 3 cuerpos";
    "sofá" => "sofa", "sofá";
    "2,20 m de largura por 95 cm de profundidade" =>
        "220 cm wide by 95 cm deep",
        "2,20 m de ancho por 95 cm de profundidad";
    "poltrona Jequitibá" => "Jequitibá armchair", "sillón Jequitibá";
    "poltrona" => "armchair", "sillón";
    "78 cm de largura por 82 cm de profundidade" =>
        "78 cm wide by 82 cm deep",
        "78 cm de ancho por 82 cm de profundidad";
    "verde-oliva" => "olive green", "verde oliva";
    "terracota" => "terracotta", "terracota";
    "tapete Areia" => "Areia area rug", "alfombra Areia";
    "tapete" => "area rug", "alfombra";
    "2,00 m x 2,50 m" => "200 x 250 cm", "2,00 m x 2,50 m";
    "luminária de piso Bambu" => "Bambu floor lamp", "lámpara de pie Bambu";
    "luminária" => "floor lamp", "lámpara";
    "1,55 m de altura" => "155 cm high", "1,55 m de alto";
    "espelho redondo Lua" => "Lua round mirror", "espejo redondo Lua";
    "espelho" => "mirror", "espejo";
    "80 cm de diâmetro" => "80 cm across", "80 cm de diámetro";
    "puff Cajá" => "Cajá ottoman", "puff Cajá";
    "puff" => "ottoman", "puff";
    "45 cm de diâmetro" => "45 cm across", "45 cm de diámetro";
    "mostarda" => "mustard", "mostaza";
    "azul" => "blue", "azul";
    "colchão Nuvem" => "Nuvem mattress", "colchón Nuvem";
    "colchão" => "mattress", "colchón";
    "1,38 m x 1,88 m" => "138 x 188 cm", "1,38 m x 1,88 m";
    // phrases.rs
    "[Oi|Olá|{Saudacao}|Oi, {saudacao}|Olá, {saudacao}][!|!|, tudo bem?|! Tudo bem?]" =>
        "[Hi|Hello|{Saudacao}|Hi there][!|.|, how are you?|! How are you?]",
        "[Hola|Buenas|{Saudacao}|Hola, {saudacao}][.|.|, ¿cómo está?|. ¿Todo bien?]";
    "[Certo|Entendi|Combinado|Tudo bem|Está bem]" =>
        "[Okay|Got it|All right|I see]",
        "[De acuerdo|Entendido|Perfecto|Está bien]";
    "[Muito {c:obrigado}!|{c:Obrigado}!|Agradeço muito!|{c:Obrigado} mesmo!|{c:Obrigado} pela ajuda!|Muito {c:obrigado} pela atenção!|Valeu, {agente}!|{c:Obrigado}, {agente}! 😊]" =>
        "[Thank you!|Thanks a lot!|Thank you so much!|Many thanks!|Thanks for your help!|Thanks, {agente}!|Thank you, {agente}! 😊]",
        "[¡Muchas gracias!|¡Gracias!|¡Se lo agradezco!|¡Mil gracias!|¡Gracias por la ayuda!|¡Gracias por la atención!|¡Gracias, {agente}! 😊]";
    "[Não, era só isso.|Não, só isso mesmo.|Era só isso mesmo.] {valeu}" =>
        "[No, that's all.|No, that was it.|That's everything.] {valeu}",
        "[No, era solo eso.|No, nada más.|Eso era todo.] {valeu}";
    "[Olá, {nome}!|Oi, {nome}!|{Saudacao}, {nome}!|Olá, {nome}, {saudacao}!] [Aqui é {a:o} {agente}, da Casa Pitangueira.|Quem fala é {a:o} {agente}, da Casa Pitangueira.|Sou {a:o} {agente}, do atendimento.|Tudo bem? Sou {a:o} {agente}.]" =>
        "[Hello, {nome}!|Hi, {nome}!|{Saudacao}, {nome}!] [This is {agente} from Casa Pitangueira.|I'm {agente}, from Casa Pitangueira.|{agente} here, customer service.|How are you? I'm {agente}.]",
        "[¡Hola, {nome}!|¡Buenas, {nome}!|{Saudacao}, {nome}.] [Le escribe {agente}, de Casa Pitangueira.|Habla {agente}, de Casa Pitangueira.|Soy {agente}, de atención al cliente.|¿Cómo está? Soy {agente}.]";
    "[Só um momento, por favor.|Já vou verificar para você.|Um instante, já estou consultando.|Vou conferir aqui no sistema.]" =>
        "[One moment, please.|Let me check that for you.|Just a second, I'm looking it up.|I'll check the system.]",
        "[Un momento, por favor.|Ya lo verifico.|Un instante, estoy consultando.|Voy a revisar en el sistema.]";
    "[Sinto muito pelo transtorno.|Peço desculpas pelo ocorrido.|Lamento muito por isso.|Peço desculpas pelo transtorno.]" =>
        "[I'm sorry for the trouble.|I apologize for what happened.|I'm very sorry about that.|I apologize for the inconvenience.]",
        "[Lamento la molestia.|Le pido disculpas por lo ocurrido.|Lo lamento mucho.|Le pido disculpas por la molestia.]";
    "[Posso ajudar em mais alguma coisa?|Ficou alguma dúvida?|Precisa de mais alguma coisa?]" =>
        "[Can I help with anything else?|Do you have any other questions?|Do you need anything else?]",
        "[¿Puedo ayudar en algo más?|¿Le quedó alguna duda?|¿Necesita algo más?]";
    "[Por nada, {nome}!|Imagina, {nome}!|Eu que agradeço!|Disponha, {nome}!|Nós que agradecemos!] [Qualquer coisa, é só chamar.|Estamos à disposição.|Conte com a gente.|Até a próxima!|]" =>
        "[You're welcome, {nome}!|Anytime, {nome}!|My pleasure!|Thank you!] [If you need anything, just write.|We're here for you.|Count on us.|See you!|]",
        "[¡De nada, {nome}!|¡Por favor, {nome}!|¡Gracias a usted!|¡Un placer!] [Cualquier cosa, nos escribe.|Estamos a su disposición.|Cuente con nosotros.|¡Hasta la próxima!|]";
    "meu irmão, Paulo" => "my brother, Paulo", "mi hermano, Paulo";
    "minha mãe, Tereza" => "my mother, Tereza", "mi mamá, Tereza";
    "minha irmã, Lúcia" => "my sister, Lúcia", "mi hermana, Lúcia";
    "meu pai, Osvaldo" => "my father, Osvaldo", "mi papá, Osvaldo";
    "minha vizinha, Neide" => "my neighbor, Neide", "mi vecina, Neide";
    "meu primo, Fábio" => "my cousin, Fábio", "mi primo, Fábio";
    "Olá, {contact}! Recebemos a sua mensagem. Nosso atendimento é de segunda a sexta, das 9h às 18h, e aos sábados, das 9h às 13h. Assim que abrirmos, uma pessoa da equipe responde por aqui." =>
        "Hello, {contact}! We got your message. We're open Monday to Friday, 9 am to 6 pm, and Saturdays, 9 am to 1 pm. As soon as we open, someone from the team will reply here.",
        "¡Hola, {contact}! Recibimos su mensaje. Atendemos de lunes a viernes, de 9 a 18, y los sábados, de 9 a 13. Apenas abramos, alguien del equipo responde por aquí.";
    "{contact}, seu atendimento foi concluído. De 0 a 10, quanto você recomendaria a Casa Pitangueira a um amigo?" =>
        "{contact}, your request has been resolved. From 0 to 10, how likely are you to recommend Casa Pitangueira to a friend?",
        "{contact}, su atención terminó. De 0 a 10, ¿cuánto recomendaría Casa Pitangueira a un amigo?";
    "[Oi, alguém pode me ajudar?|Olá? Ainda estou aguardando.|Alguma novidade?|Vocês estão aí?|Podem me responder, por favor?]" =>
        "[Hi, can someone help me?|Hello? I'm still waiting.|Any news?|Are you there?|Could someone reply, please?]",
        "[Hola, ¿alguien me puede ayudar?|¿Hola? Sigo esperando.|¿Alguna novedad?|¿Están ahí?|¿Me pueden responder, por favor?]";
    "[Oi, de novo!|Sou eu outra vez.|Desculpe, mais uma coisa.] [Esqueci de perguntar: a nota fiscal vai por e-mail?|Posso mudar o dia da entrega, se precisar?|Vocês têm {p:o} {item} em {outra cor}?|Se eu precisar trocar, qual é o prazo?]" =>
        "[Hi again!|It's me again.|Sorry, one more thing.] [I forgot to ask: does the invoice come by email?|Can I change the delivery day, if I need to?|Do you have the {item} in {outra cor}?|If I need an exchange, how long do I have?]",
        "[¡Hola otra vez!|Soy yo de nuevo.|Disculpe, una cosa más.] [Me olvidé de preguntar: ¿la factura va por correo?|¿Puedo cambiar el día de la entrega, si hace falta?|¿Tienen {p:el} {item} en {outra cor}?|Si necesito cambiarlo, ¿cuál es el plazo?]";
    "[Atendimento excelente!|Rápido e muito educado.|{p:O} {item} é {p:lindo} e o atendimento, nota dez.|Resolveram tudo em poucos minutos.|Muito {c:satisfeito}!|{agente} foi super {a:atencioso}.|Nunca fui tão bem {c:atendido}.|Já indiquei para a família toda.]" =>
        "[Excellent service!|Fast and very polite.|The {item} is beautiful and the service, ten out of ten.|Everything solved in minutes.|Very happy!|{agente} was so kind.|Best service I've ever had.|I've told the whole family.]",
        "[¡Atención excelente!|Rápidos y muy amables.|{p:El} {item} es {p:hermoso} y la atención, de diez.|Resolvieron todo en minutos.|¡Muy {c:contento}!|{agente} fue muy amable.|Nunca me atendieron tan bien.|Ya se lo recomendé a toda la familia.]";
    "[Bom atendimento, mas demorou um pouco.|Gostei, só o prazo poderia ser menor.|Tudo certo no final.|Atendimento bom.|Resolveram, mas precisei insistir.|O site poderia ser mais claro.]" =>
        "[Good service, but it took a while.|I liked it, only the wait could be shorter.|All good in the end.|Good service.|They solved it, but I had to insist.|The website could be clearer.]",
        "[Buena atención, pero tardó un poco.|Me gustó, solo que el plazo podría ser menor.|Todo bien al final.|Buena atención.|Lo resolvieron, pero tuve que insistir.|El sitio podría ser más claro.]";
    "[Demoraram demais para responder.|Prazo não cumprido.|Precisei explicar o problema mais de uma vez.|Esperava mais.|O atendimento foi educado, mas a entrega deixou a desejar.|Fiquei dias sem resposta.]" =>
        "[They took far too long to reply.|They missed the date.|I had to explain the problem more than once.|I expected more.|Polite service, but the delivery was poor.|I went days without a reply.]",
        "[Tardaron demasiado en responder.|Plazo no cumplido.|Tuve que explicar el problema más de una vez.|Esperaba más.|La atención fue amable, pero la entrega dejó que desear.|Pasé días sin respuesta.]";
    // rules.rs
    "Fora do horário" => "Outside business hours", "Fuera de horario";
    "Pesquisa ao resolver" => "Survey when resolved", "Encuesta al resolver";
    "Etiquetar o que é urgente" => "Tag what is urgent", "Etiquetar lo urgente";
    "“Obrigado” não reabre" => "“Thanks” doesn't reopen", "“Gracias” no reabre";
    "Fechar após 5 dias sem resposta" =>
        "Close after 5 days without a reply",
        "Cerrar tras 5 días sin respuesta";
    // shop.rs
    "Dúvida respondida" => "Question answered", "Consulta respondida";
    "Pedido acompanhado" => "Order followed up", "Seguimiento del pedido";
    "Troca ou garantia" => "Exchange or warranty", "Cambio o garantía";
    "Desistiu da compra" => "Gave up the purchase", "Desistió de la compra";
    "Sem retorno do cliente" => "No answer from the customer", "Sin respuesta del cliente";
    "Particular" => "Private", "Particular";
    "Empresa" => "Company", "Empresa";
    "Arquitetura" => "Architect", "Arquitectura";
    "Tipo de cliente" => "Kind of customer", "Tipo de cliente";
    "Cliente desde" => "Customer since", "Cliente desde";
    "Entrega" => "Delivery", "Entrega";
    "Pagamento" => "Payment", "Pago";
    "Troca" => "Exchange", "Cambio";
    "Dúvida" => "Question", "Consulta";
    "Montagem" => "Assembly", "Armado";
    "Garantia" => "Warranty", "Garantía";
    "Nota fiscal" => "Invoice", "Factura";
    "Orçamento" => "Quote", "Presupuesto";
    "Retirada" => "Pickup", "Retiro";
    "Reclamação" => "Complaint", "Reclamo";
    "Elogio" => "Praise", "Elogio";
    "Urgente" => "Urgent", "Urgente";
    "Lista: salas" => "List: living rooms", "Lista: salas";
    "Lista: frete" => "List: shipping", "Lista: envíos";
    "Não quer campanhas" => "No campaigns", "No quiere campañas";
    "oi" => "hi", "hola";
    "Olá! Obrigado por falar com a Casa Pitangueira. Como posso ajudar?" =>
        "Hello! Thank you for contacting Casa Pitangueira. How can I help?",
        "¡Hola! Gracias por escribir a Casa Pitangueira. ¿Cómo puedo ayudar?";
    "momento" => "moment", "momento";
    "Só um momento, por favor. Já estou verificando." =>
        "One moment, please. I'm checking it now.",
        "Un momento, por favor. Ya lo estoy verificando.";
    "pedido" => "order", "pedido";
    "Pode me informar o número do pedido? Ele está no e-mail de confirmação da compra." =>
        "Could you tell me the order number? It's in the confirmation email.",
        "¿Me puede informar el número del pedido? Está en el correo de confirmación de la compra.";
    "prazo" => "time", "plazo";
    "Informar o prazo e aguardar" => "Give the delivery time and wait", "Informar el plazo y esperar";
    "Assumir como urgente" => "Take as urgent", "Tomar como urgente";
    "O prazo de entrega é de 6 a 8 dias úteis nas capitais e de até 12 dias úteis nas demais cidades." =>
        "Delivery takes 6 to 8 business days in state capitals and up to 12 business days elsewhere.",
        "El plazo de entrega es de 6 a 8 días hábiles en las capitales y de hasta 12 días hábiles en las demás ciudades.";
    "No Pix você tem 5% de desconto. O código vale por 24 horas e a confirmação sai em poucos minutos." =>
        "With Pix you get 5% off. The code is valid for 24 hours and is confirmed within minutes.",
        "Con Pix tiene 5% de descuento. El código vale por 24 horas y la confirmación sale en pocos minutos.";
    "troca" => "exchange", "cambio";
    "Você tem 7 dias corridos, a partir do recebimento, para trocar ou devolver. A coleta é por nossa conta." =>
        "You have 7 days from delivery to exchange or return. Pickup is on us.",
        "Tiene 7 días corridos, desde la entrega, para cambiar o devolver. El retiro corre por nuestra cuenta.";
    "garantia" => "warranty", "garantia";
    "Nossos móveis têm garantia de 12 meses contra defeitos de fabricação." =>
        "Our furniture has a 12-month warranty against manufacturing defects.",
        "Nuestros muebles tienen garantía de 12 meses por defectos de fabricación.";
    "fotos" => "photos", "fotos";
    "Você pode enviar duas ou três fotos para garantia@casapitangueira.example, com o número do pedido no assunto?" =>
        "Could you send two or three photos to garantia@casapitangueira.example, with the order number in the subject?",
        "¿Puede enviar dos o tres fotos a garantia@casapitangueira.example, con el número del pedido en el asunto?";
    "montagem" => "assembly", "armado";
    "A montagem é gratuita para móveis de madeira. Depois da entrega, agendamos o melhor horário para você." =>
        "Assembly is free for wooden furniture. After the delivery we book the best time for you.",
        "El armado es gratis para muebles de madera. Después de la entrega agendamos el mejor horario para usted.";
    "horario" => "hours", "horario";
    "Atendemos de segunda a sexta, das 9h às 18h, e aos sábados, das 9h às 13h." =>
        "We're open Monday to Friday, 9 am to 6 pm, and Saturdays, 9 am to 1 pm.",
        "Atendemos de lunes a viernes, de 9 a 18, y los sábados, de 9 a 13.";
    "tchau" => "bye", "chau";
    "Eu que agradeço! Se precisar de algo mais, é só chamar por aqui." =>
        "Thank you! If you need anything else, just write here.",
        "¡Gracias a usted! Si necesita algo más, escriba por aquí.";
    "Semana da Sala" => "Living Room Week", "Semana de la Sala";
    "Olá! É a Semana da Sala na Casa Pitangueira: sofás, racks e estantes com até 20% de desconto até domingo. Quer receber o catálogo?" =>
        "Hello! It's Living Room Week at Casa Pitangueira: sofas, TV stands and bookcases up to 20% off until Sunday. Would you like the catalog?",
        "¡Hola! Es la Semana de la Sala en Casa Pitangueira: sofás, racks y bibliotecas con hasta 20% de descuento hasta el domingo. ¿Quiere recibir el catálogo?";
    "Frete grátis para o Sul e o Sudeste" =>
        "Free shipping to the South and Southeast",
        "Envío gratis al Sur y al Sudeste";
    "Oi! Nesta semana o frete é grátis para o Sul e o Sudeste em compras acima de R$ 800,00. Posso mostrar as novidades?" =>
        "Hi! This week shipping to the South and Southeast is free for orders over R$ 800.00. May I show you what's new?",
        "¡Hola! Esta semana el envío al Sur y al Sudeste es gratis en compras desde R$ 800,00. ¿Le muestro las novedades?";
    // stories/after.rs
    "{oi} [Chegou hoje|Recebi hoje] {p:o} {produto} do pedido {pedido}, mas [veio na cor {cor} e eu comprei na cor {outra cor}|a cor está trocada: pedi {outra cor} e veio {cor}]. [Como faço para trocar?|Consigo trocar?]" =>
        "{oi} The {produto} from order {pedido} [arrived today|came today], but [it's {cor} and I bought {outra cor}|the color is wrong: I ordered {outra cor} and got {cor}]. [How do I exchange it?|Can I exchange it?]",
        "{oi} [Llegó hoy|Recibí hoy] {p:el} {produto} del pedido {pedido}, pero [vino en color {cor} y yo compré {outra cor}|el color está cambiado: pedí {outra cor} y vino {cor}]. [¿Cómo hago el cambio?|¿Puedo cambiarlo?]";
    "{ola} {pena} [Vamos resolver.|Consegue, claro.] [A embalagem está completa?|Você ainda tem a embalagem?]" =>
        "{ola} {pena} [Let's fix it.|Of course you can.] [Is the packaging complete?|Do you still have the packaging?]",
        "{ola} {pena} [Lo resolvemos.|Claro que sí.] [¿El embalaje está completo?|¿Todavía tiene el embalaje?]";
    "[Está, só abri para conferir.|Tenho, sim. Nem cheguei a tirar tudo da caixa.|Sim, guardei tudo.]" =>
        "[It is, I only opened it to check.|I do. I haven't even taken it all out of the box.|Yes, I kept everything.]",
        "[Sí, solo abrí para revisar.|Sí, ni llegué a sacarlo de la caja.|Sí, guardé todo.]";
    "[Ótimo.|Perfeito.] [A coleta fica para {d+2}|Agendei a coleta para {d+2}], e a peça na cor {outra cor} chega até {d+6}. [O motorista confere tudo na hora.|É só deixar embalado.]" =>
        "[Great.|Perfect.] [Pickup is on {d+2}|I scheduled the pickup for {d+2}], and the one in {outra cor} arrives by {d+6}. [The driver checks everything on the spot.|Just leave it packed.]",
        "[Muy bien.|Perfecto.] [El retiro queda para el {d+2}|Agendé el retiro para el {d+2}], y la pieza en color {outra cor} llega antes del {d+6}. [El chofer revisa todo en el momento.|Solo déjelo embalado.]";
    "Troca autorizada, pedido {pedido}: coletar {item} {cor}, enviar {item} {outra cor}." =>
        "Exchange approved, order {pedido}: pick up {item} {cor}, send {item} {outra cor}.",
        "Cambio autorizado, pedido {pedido}: retirar {item} {cor}, enviar {item} {outra cor}.";
    "[Preciso pagar alguma coisa?|Tem algum custo para mim?]" =>
        "[Do I have to pay anything?|Is there any cost for me?]",
        "[¿Tengo que pagar algo?|¿Tiene algún costo para mí?]";
    "[Nenhum custo: a troca é por nossa conta.|De jeito nenhum, a troca é por nossa conta.] {mais}" =>
        "[No cost: the exchange is on us.|Not at all, the exchange is on us.] {mais}",
        "[Ningún costo: el cambio corre por nuestra cuenta.|De ninguna manera, el cambio corre por nuestra cuenta.] {mais}";
    "{oi} [Comprei {p:um} {produto} e, infelizmente, não ficou bom no espaço. Ainda dá tempo de devolver?|Queria devolver {p:o} {produto} do pedido {pedido}, que não combinou com o ambiente. Como funciona?]" =>
        "{oi} [I bought the {produto} and unfortunately it doesn't work in my space. Is there still time to return it?|I'd like to return the {produto} from order {pedido}, which doesn't match the room. How does it work?]",
        "{oi} [Compré {p:un} {produto} y, lamentablemente, no quedó bien en el espacio. ¿Todavía puedo devolver la compra?|Quería devolver {p:el} {produto} del pedido {pedido}, que no combinó con el ambiente. ¿Cómo funciona?]";
    "{ola} [Sem problema: em compras pela internet, o prazo para desistir é de 7 dias após o recebimento.|Claro! Você tem 7 dias corridos, a partir do recebimento, para desistir da compra.] Quando {p:ele} chegou?" =>
        "{ola} [No problem: for online orders you can change your mind within 7 days of delivery.|Of course! You have 7 days from delivery to change your mind.] When did it arrive?",
        "{ola} [No hay problema: en compras por internet puede arrepentirse hasta 7 días después de la entrega.|¡Claro! Tiene 7 días corridos, desde la entrega, para arrepentirse.] ¿Cuándo llegó?";
    "[Chegou|Recebi] {na-3}." => "[It arrived|I got it] {na-3}.", "[Llegó|Recibí todo] {na-3}.";
    "Está dentro do prazo. [Você prefere o estorno ou um vale-compras?|Quer o estorno ou crédito na loja?]" =>
        "That's in time. [Would you prefer a refund or store credit?|Refund or store credit?]",
        "Está dentro del plazo. [¿Prefiere el reembolso o un vale de compra?|¿Reembolso o crédito en la tienda?]";
    "[Prefiro o estorno|O estorno, por favor|Pode ser o estorno mesmo]." =>
        "[A refund|A refund, please|I'd rather have the refund].",
        "[Prefiero el reembolso|El reembolso, por favor|Mejor el reembolso].";
    "[Combinado:|Certo:] a coleta fica para {d+3}, e o estorno de {preco} [aparece em até duas faturas|sai assim que a peça voltar ao depósito]." =>
        "[All right:|Done:] pickup is on {d+3}, and the refund of {preco} [shows within two statements|goes out as soon as it's back at the warehouse].",
        "[De acuerdo:|Listo:] el retiro queda para el {d+3}, y el reembolso de {preco} [aparece en hasta dos resúmenes|sale cuando la pieza vuelva al depósito].";
    "Coleta em {d+3}. Estorno de {preco} depois da conferência, pedido {pedido}." =>
        "Pickup on {d+3}. Refund of {preco} after inspection, order {pedido}.",
        "Retiro el {d+3}. Reembolso de {preco} después de la revisión, pedido {pedido}.";
    "{oi} {p:O} {produto} chegou com [um arranhão na lateral|a embalagem rasgada e um canto lascado|um risco bem visível]. [O que eu faço?|Como resolvemos?]" =>
        "{oi} The {produto} arrived with [a scratch on the side|torn packaging and a chipped corner|a very visible scratch]. [What do I do?|How do we fix this?]",
        "{oi} {p:El} {produto} llegó con [un rayón en el costado|el embalaje roto y una esquina golpeada|una marca muy visible]. [¿Qué hago?|¿Cómo lo resolvemos?]";
    "[O pedido é o {pedido}.|Pedido {pedido}.]" =>
        "[The order is {pedido}.|Order {pedido}.]",
        "[El pedido es el {pedido}.|Pedido {pedido}.]";
    "{ola} {pena} [Você consegue enviar uma ou duas fotos por aqui?|Pode mandar algumas fotos por aqui mesmo?]" =>
        "{ola} {pena} [Could you send a photo or two here?|Can you send some photos here?]",
        "{ola} {pena} [¿Puede enviar una o dos fotos por aquí?|¿Me manda unas fotos por aquí?]";
    "[Aqui está.|Segue a foto.] [Dá para ver bem o estrago.|Fica bem em cima.]" =>
        "[Here it is.|Here's the photo.] [You can see the damage well.|It's right on top.]",
        "[Aquí está.|Aquí va la foto.] [Se ve bien el daño.|Está justo arriba.]";
    "[E o canto também.|O canto ficou assim.]" =>
        "[And the corner too.|This is the corner.]",
        "[Y la esquina también.|La esquina quedó así.]";
    "[Fotos conferidas, avaria de transporte. Acionar o seguro da TransLitoral.|Avaria confirmada pelas fotos. Protocolo {protocolo} na transportadora.]" =>
        "[Photos checked, damaged in transit. File with TransLitoral's insurance.|Damage confirmed by the photos. Case {protocolo} with the carrier.]",
        "[Fotos revisadas, daño de transporte. Activar el seguro de TransLitoral.|Daño confirmado por las fotos. Caso {protocolo} en el transporte.]";
    "[{nome}, a troca está aprovada.|Boa notícia, {nome}: troca aprovada.] [A peça nova chega até {d+5}|Entregamos a peça nova até {d+5}] e o motorista leva a danificada. [Pode ser?|Combinado?]" =>
        "[{nome}, the exchange is approved.|Good news, {nome}: exchange approved.] [The new one arrives by {d+5}|We deliver the new one by {d+5}] and the driver takes the damaged one. [Does that work?|All right?]",
        "[{nome}, el cambio está aprobado.|Buenas noticias, {nome}: cambio aprobado.] [La pieza nueva llega antes del {d+5}|Entregamos la pieza nueva antes del {d+5}] y el chofer se lleva la dañada. [¿Le parece?|¿De acuerdo?]";
    "[Pode. Espero que venha com mais cuidado.|Combinado. Tomara que agora venha inteira.] {c:Obrigado}." =>
        "[Yes. I hope they're more careful.|All right. I hope this one comes in one piece.] Thanks.",
        "[Sí. Espero que venga con más cuidado.|De acuerdo. Ojalá ahora llegue bien.] Gracias.";
    "[Pedi embalagem reforçada.|Vai com embalagem reforçada, pode confiar.] [Acompanho até o final.|Qualquer coisa, me chame.]" =>
        "[I asked for extra packaging.|It goes with extra packaging, I promise.] [I'll follow it to the end.|If anything comes up, message me.]",
        "[Pedí embalaje reforzado.|Va con embalaje reforzado, confíe.] [Lo sigo hasta el final.|Cualquier cosa, me avisa.]";
    "{oi} [{p:O} {item} chegou|Recebi {p:o} {item} do pedido {pedido}] e [queria agendar a montagem|preciso marcar a montagem]. [Como funciona?|Tem horário nesta semana?]" =>
        "{oi} [The {item} arrived|I got the {item} from order {pedido}] and [I'd like to schedule the assembly|I need to book the assembly]. [How does it work?|Is there a slot this week?]",
        "{oi} [{p:El} {item} llegó|Recibí {p:el} {item} del pedido {pedido}] y [quería agendar el armado|necesito marcar el armado]. [¿Cómo funciona?|¿Hay horario esta semana?]";
    "{ola} [A montagem já está incluída.|No seu pedido a montagem é gratuita.] Em {cidade}, o montador tem horário {na+3}, de manhã, ou {na+4}, à tarde. [Qual você prefere?|Qual fica melhor?]" =>
        "{ola} [Assembly is included.|Assembly is free with your order.] In {cidade} the assembler is free {na+3}, in the morning, or {na+4}, in the afternoon. [Which do you prefer?|Which is better?]",
        "{ola} [El armado ya está incluido.|En su pedido el armado es gratis.] En {cidade} el armador tiene horario {na+3}, a la mañana, o {na+4}, a la tarde. [¿Cuál prefiere?|¿Cuál le queda mejor?]";
    "[Pode ser {na+3}|Fico com {d+3}, de manhã|A primeira opção é melhor: {d+3}][, por favor|]." =>
        "[{d+3} in the morning works|I'll take {d+3}, in the morning|The first one is better: {d+3}][, please|].",
        "[Puede ser {na+3}|Me quedo con el {d+3}, a la mañana|La primera opción es mejor: {d+3}][, por favor|].";
    "[Agendado:|Combinado:] {na+3}, entre 8h e 12h. [Quem vai é o {montador}, que liga antes de sair.|O montador se chama {montador} e avisa quando estiver a caminho.]" =>
        "[Booked:|All set:] {na+3}, between 8 am and noon. [{montador} will come, and calls before leaving.|The assembler is {montador}, who lets you know when on the way.]",
        "[Agendado:|De acuerdo:] {na+3}, entre las 8 y las 12. [Va {montador}, que llama antes de salir.|El armador se llama {montador} y avisa cuando esté en camino.]";
    "Montagem {p:do} {item} em {d+3}, manhã, com {montador}. Pedido {pedido}." =>
        "Assembly of the {item} on {d+3}, morning, with {montador}. Order {pedido}.",
        "Armado {p:del} {item} el {d+3}, mañana, con {montador}. Pedido {pedido}.";
    "[Preciso deixar alguma coisa pronta?|Preciso comprar algum material?]" =>
        "[Do I need to get anything ready?|Do I need to buy any material?]",
        "[¿Tengo que dejar algo listo?|¿Tengo que comprar algún material?]";
    "[Só deixar o espaço livre: ele leva tudo.|Nada! Ele leva as ferramentas e as buchas.]" =>
        "[Just clear the space: he brings everything.|Nothing! He brings the tools and the wall plugs.]",
        "[Solo deje el espacio libre: él lleva todo.|¡Nada! Lleva las herramientas y los tarugos.]";
    "{oi} [O montador está aqui e|Comecei a montar {p:o} {produto} e] [faltou um saquinho de parafusos|está faltando uma ferragem|vieram duas peças iguais e falta outra]." =>
        "{oi} [The assembler is here and|I started assembling the {produto} and] [a bag of screws is missing|a fitting is missing|two parts are the same and another is missing].",
        "{oi} [El armador está aquí y|Empecé a armar {p:el} {produto} y] [faltó una bolsita de tornillos|falta un herraje|vinieron dos piezas iguales y falta otra].";
    "{ola} {pena} [Consegue ver no manual o código da peça?|No manual há um código ao lado da peça. Qual é?]" =>
        "{ola} {pena} [Can you find the part's code in the manual?|The manual has a code beside the part. What is it?]",
        "{ola} {pena} [¿Puede ver en el manual el código de la pieza?|En el manual hay un código al lado de la pieza. ¿Cuál es?]";
    "[É a {peca}.|No manual está como {peca}.]" =>
        "[It's {peca}.|The manual says {peca}.]",
        "[Es la {peca}.|En el manual figura {peca}.]";
    "[{a:Obrigado}!|Achei!] Tenho a peça {peca} em estoque e envio ainda hoje, por entrega expressa: chega até {d+2}." =>
        "[Thank you!|Found it!] I have part {peca} in stock and will send it today, by express delivery: it arrives by {d+2}.",
        "[¡Gracias!|¡La encontré!] Tengo la pieza {peca} en stock y la envío hoy mismo, por entrega exprés: llega antes del {d+2}.";
    "Enviar peça {peca} ({item}), pedido {pedido}, entrega expressa. Reagendar o montador." =>
        "Send part {peca} ({item}), order {pedido}, express delivery. Rebook the assembler.",
        "Enviar pieza {peca} ({item}), pedido {pedido}, entrega exprés. Reagendar al armador.";
    "[E a nova visita do montador tem custo?|Vou precisar pagar outra visita?]" =>
        "[Does the assembler's new visit cost anything?|Will I have to pay for another visit?]",
        "[¿Y la nueva visita del armador tiene costo?|¿Voy a tener que pagar otra visita?]";
    "[Sem custo nenhum:|De forma alguma:] reagendei para {d+3}. {mais}" =>
        "[No cost at all:|Not at all:] I rebooked it for {d+3}. {mais}",
        "[Sin ningún costo:|De ninguna manera:] la reagendé para el {d+3}. {mais}";
    "{oi} [Comprei {p:um} {produto} há uns quatro meses, e agora|{p:O} {produto} que comprei este ano] [começou a ranger|está com uma peça solta|ficou {p:torto}]. [Ainda está na garantia?|A garantia cobre?]" =>
        "{oi} [The {produto} I bought four months ago|The {produto} I bought this year] [started to creak|has a loose part|is leaning to one side]. [Is it still under warranty?|Does the warranty cover it?]",
        "{oi} [Compré {p:un} {produto} hace unos cuatro meses, y ahora|{p:El} {produto} que compré este año] [empezó a hacer ruido|tiene una pieza suelta|quedó {p:torcido}]. [¿Todavía está en garantía?|¿La garantía lo cubre?]";
    "{ola} {pena} A garantia é de 12 meses, então está {p:coberto}. [Pode enviar uma foto por aqui?|Você consegue mandar uma foto por aqui?]" =>
        "{ola} {pena} The warranty is 12 months, so it's covered. [Could you send a photo here?|Can you send me a photo here?]",
        "{ola} {pena} La garantía es de 12 meses, así que está {p:cubierto}. [¿Puede enviar una foto por aquí?|¿Me manda una foto por aquí?]";
    "[Segue a foto.|Aqui está.] [Em nome de {nome completo}.|O pedido é o {pedido}.]" =>
        "[Here's the photo.|Here it is.] [Under the name {nome completo}.|The order is {pedido}.]",
        "[Aquí va la foto.|Aquí está.] [A nombre de {nome completo}.|El pedido es el {pedido}.]";
    "[Fotos recebidas: ferragem {peca} com defeito. Pedir à fábrica.|Defeito de fabricação confirmado. Solicitada a peça {peca}.]" =>
        "[Photos received: fitting {peca} is faulty. Order from the factory.|Manufacturing defect confirmed. Part {peca} requested.]",
        "[Fotos recibidas: herraje {peca} con defecto. Pedir a la fábrica.|Defecto de fabricación confirmado. Pieza {peca} solicitada.]";
    "[Recebi a foto e o áudio.|Vi a foto e ouvi o áudio, {nome}.] É defeito de fabricação: vamos trocar a peça sem custo. [Confirmo o prazo com a fábrica e já te aviso.|Vou confirmar o prazo com a fábrica.]" =>
        "[I got the photo and the audio.|I saw the photo and heard the audio, {nome}.] It's a manufacturing defect: we'll replace the part at no cost. [I'll check the date with the factory and let you know.|I'm going to confirm the date with the factory.]",
        "[Recibí la foto y el audio.|Vi la foto y escuché el audio, {nome}.] Es un defecto de fabricación: cambiamos la pieza sin costo. [Confirmo el plazo con la fábrica y le aviso.|Voy a confirmar el plazo con la fábrica.]";
    "{nome}, a fábrica confirmou: a peça chega em {cidade} até {d+8}, e o técnico faz a troca no mesmo dia." =>
        "{nome}, the factory confirmed: the part arrives in {cidade} by {d+8}, and the technician replaces it the same day.",
        "{nome}, la fábrica confirmó: la pieza llega a {cidade} antes del {d+8}, y el técnico hace el cambio el mismo día.";
    "[Perfeito.|Excelente.|Que bom.] {valeu}" =>
        "[Perfect.|Excellent.|That's good.] {valeu}",
        "[Perfecto.|Excelente.|Qué bueno.] {valeu}";
    "{oi} [Passando só para agradecer:|Queria deixar um elogio:] {p:o} {produto} [ficou {p:lindo} aqui em casa|superou as expectativas], e [a equipe de entrega foi muito cuidadosa|o pessoal da entrega foi super educado]. [Parabéns!|Já estou indicando para os amigos.|Amei! 😍]" =>
        "{oi} [Just stopping by to say thanks:|I'd like to leave a compliment:] the {produto} [looks beautiful at home|is better than expected], and [the delivery team was very careful|the delivery people were so polite]. [Well done!|I'm telling my friends.|Love it! 😍]",
        "{oi} [Paso solo para agradecer:|Quería dejar un elogio:] {p:el} {produto} [quedó {p:hermoso} en casa|superó lo que esperaba], y [el equipo de entrega fue muy cuidadoso|la gente de la entrega fue muy amable]. [¡Felicitaciones!|Ya se lo recomiendo a mis amigos.|¡Me encantó! 😍]";
    "{ola} [Que mensagem boa de ler!|Ficamos muito felizes!] [Vou repassar o elogio à equipe.|Já mandei para o grupo da equipe. 😊]" =>
        "{ola} [What a nice message to read!|We're so glad!] [I'll pass it on to the team.|I've already sent it to the team's group. 😊]",
        "{ola} [¡Qué lindo mensaje!|¡Nos alegra mucho!] [Le paso el elogio al equipo.|Ya lo mandé al grupo del equipo. 😊]";
    "[Eles merecem!|Merecem mesmo!] [Um abraço!|Abraço a todos.]" =>
        "[They deserve it!|They really do!] [Take care!|My best to everyone.]",
        "[¡Se lo merecen!|¡De verdad!] [¡Un abrazo!|Abrazo para todos.]";
    // stories/delivery.rs
    "{oi} [[Queria saber|Gostaria de saber|Preciso saber] [quando chega o meu pedido {pedido}|como está o andamento do pedido {pedido}].|[Pode me informar|Vocês conseguem me dizer] a previsão de entrega do pedido {pedido}?]" =>
        "{oi} [[I'd like to know|I need to know] [when my order {pedido} will arrive|how my order {pedido} is doing].|[Can you tell me|Could you tell me] when order {pedido} will be delivered?]",
        "{oi} [[Quería saber|Me gustaría saber|Necesito saber] [cuándo llega mi pedido {pedido}|cómo va el pedido {pedido}].|[¿Me puede informar|¿Me pueden decir] la fecha de entrega del pedido {pedido}?]";
    "[É {p:um} {produto}.|Comprei {p:um} {produto}, na cor {cor}.|Está em nome de {nome completo}.]" =>
        "[It's the {produto}.|I bought the {produto}, in {cor}.|It's under the name {nome completo}.]",
        "[Es {p:un} {produto}.|Compré {p:un} {produto}, en color {cor}.|Está a nombre de {nome completo}.]";
    "[Seu pedido|O pedido {pedido}] [já saiu do nosso depósito|já está com a transportadora|foi despachado {na-2}], e a entrega em {cidade} está prevista para {d+3}. [O código de rastreio é {rastreio}.|Você pode acompanhar pelo código {rastreio}.]" =>
        "[Your order|Order {pedido}] [has left our warehouse|is with the carrier|was shipped {na-2}], and delivery in {cidade} is planned for {d+3}. [The tracking code is {rastreio}.|You can follow it with the code {rastreio}.]",
        "[Su pedido|El pedido {pedido}] [ya salió de nuestro depósito|ya está con el transporte|se despachó {na-2}], y la entrega en {cidade} está prevista para el {d+3}. [El código de seguimiento es {rastreio}.|Puede seguirlo con el código {rastreio}.]";
    "[Ótimo!|Que bom!|Perfeito!] [Precisa|Tem que] ter alguém em casa para receber?" =>
        "[Great!|Good!|Perfect!] [Does someone need to|Does anyone have to] be home to receive it?",
        "[¡Muy bien!|¡Qué bueno!|¡Perfecto!] [¿Hace falta|¿Tiene que haber] alguien en casa para recibir?";
    "[Precisa, sim: alguém maior de 18 anos que possa assinar|Precisa, mas pode ser a portaria ou um vizinho autorizado]. [A entrega é feita das 8h às 18h.|O motorista liga meia hora antes.]" =>
        "[Yes: someone over 18 who can sign|Yes, but it can be the doorman or an authorized neighbor]. [Deliveries are from 8 am to 6 pm.|The driver calls half an hour before.]",
        "[Sí: una persona mayor de 18 años que pueda firmar|Sí, pero puede ser la portería o alguien del edificio con autorización]. [La entrega es de 8 a 18.|El chofer llama media hora antes.]";
    "{oi} [Meu pedido {pedido} era para ter chegado {na-3} e até agora nada.|O prazo do pedido {pedido} venceu {na-3} e {p:o} {item} ainda não chegou.|Estou esperando {p:o} {produto} desde {d-3}, pedido {pedido}.] [Podem verificar?|O que aconteceu?|Conseguem me dar uma posição?]" =>
        "{oi} [My order {pedido} was due {na-3} and nothing so far.|Order {pedido} was promised {na-3} and the {item} still isn't here.|I've been waiting for the {produto} since {d-3}, order {pedido}.] [Can you check?|What happened?|Can you give me an update?]",
        "{oi} [Mi pedido {pedido} tenía que llegar {na-3} y hasta ahora nada.|El plazo del pedido {pedido} venció {na-3} y {p:el} {item} todavía no llegó.|Espero {p:el} {produto} desde el {d-3}, pedido {pedido}.] [¿Pueden verificar?|¿Qué pasó?|¿Me pueden dar una respuesta?]";
    "[Falei com a transportadora, que informou|A transportadora informou] [um atraso na rota de {cidade}|que a carga ficou retida na transferência para {cidade}|um problema com o caminhão que atende {cidade}]. [Pedi prioridade|Abri um chamado com prioridade] e te aviso assim que tiver a nova data." =>
        "[I talked to the carrier, who reports|The carrier reports] [a delay on the {cidade} route|that the load is held up on its way to {cidade}|trouble with the truck that serves {cidade}]. [I asked for priority|I opened a priority case] and will let you know as soon as there's a new date.",
        "[Hablé con el transporte, que informó|El transporte informó] [un atraso en la ruta de {cidade}|que la carga quedó retenida rumbo a {cidade}|un problema con el camión que atiende {cidade}]. [Pedí prioridad|Abrí un caso con prioridad] y le aviso apenas tenga la nueva fecha.";
    "[Chamado aberto na TransLitoral, protocolo {protocolo}.|TransLitoral, protocolo {protocolo}: prometeram resposta até {d+1}.]" =>
        "[Case opened with TransLitoral, number {protocolo}.|TransLitoral, case {protocolo}: they promised an answer by {d+1}.]",
        "[Caso abierto en TransLitoral, número {protocolo}.|TransLitoral, caso {protocolo}: prometieron respuesta antes del {d+1}.]";
    "[Alguma novidade?|Conseguiram falar com a transportadora?|Oi, já têm alguma resposta?]" =>
        "[Any news?|Did you reach the carrier?|Hi, is there an answer yet?]",
        "[¿Alguna novedad?|¿Pudieron hablar con el transporte?|Hola, ¿ya hay alguna respuesta?]";
    "[{nome}, já tenho retorno da transportadora:|Tenho novidades, {nome}:] [a nova data de entrega é {d+4}|{p:o} {item} sai para entrega {na+4}]. [Vou acompanhar de perto.|Fico de olho até a entrega.]" =>
        "[{nome}, the carrier got back to me:|I have news, {nome}:] [the new delivery date is {d+4}|the {item} goes out for delivery {na+4}]. [I'll follow it closely.|I'm keeping an eye on it until it's delivered.]",
        "[{nome}, ya tengo respuesta del transporte:|Tengo novedades, {nome}:] [la nueva fecha de entrega es el {d+4}|{p:el} {item} sale a entrega {na+4}]. [Lo sigo de cerca.|Estoy pendiente hasta la entrega.]";
    "[Tomara que desta vez chegue.|Está bem, vou aguardar.|Ok, fico no aguardo.] [{c:Obrigado} pelo retorno.|{c:Obrigado}.]" =>
        "[I hope it arrives this time.|All right, I'll wait.|OK, waiting.] [Thank you for the update.|Thanks.]",
        "[Ojalá esta vez llegue.|Está bien, espero.|Ok, quedo a la espera.] [Gracias por la respuesta.|Gracias.]";
    "[Como pedido de desculpas, vamos devolver o frete, de {frete}.|Já registrei o estorno do frete ({frete}), como pedido de desculpas.]" =>
        "[As an apology, we'll refund the shipping, {frete}.|I've filed the refund of the shipping ({frete}), as an apology.]",
        "[Como disculpa, le devolvemos el envío, de {frete}.|Ya registré el reembolso del envío ({frete}), como disculpa.]";
    "[Ah, que bom!|Gostei da atitude.|Puxa, agradeço.] {valeu}" =>
        "[Oh, that's nice!|I appreciate it.|Well, thanks.] {valeu}",
        "[¡Ah, qué bueno!|Me gustó la actitud.|Se agradece.] {valeu}";
    "{oi} [Errei o número do endereço no pedido {pedido}.|Vou me mudar e preciso trocar o endereço do pedido {pedido}.|Coloquei o endereço antigo no pedido {pedido}.] [Ainda dá tempo de corrigir?|Consigo alterar?]" =>
        "{oi} [I got the house number wrong on order {pedido}.|I'm moving and need to change the delivery address of order {pedido}.|I put the old address on order {pedido}.] [Is there still time to fix it?|Can I change it?]",
        "{oi} [Puse mal el número de la dirección en el pedido {pedido}.|Me voy a mudar y necesito cambiar la dirección del pedido {pedido}.|Puse la dirección anterior en el pedido {pedido}.] [¿Todavía hay tiempo de corregir?|¿Puedo cambiarla?]";
    "{ola} [Dá tempo, sim: {p:o} {item} só sai do depósito {na+1}.|O pedido ainda não foi despachado, então consigo alterar.] [Qual é o endereço correto?|Pode me passar o endereço certo?]" =>
        "{ola} [There's time: the {item} leaves the warehouse {na+1}.|The order hasn't shipped yet, so I can change it.] [What's the right address?|Could you give me the right address?]",
        "{ola} [Hay tiempo: {p:el} {item} sale del depósito recién {na+1}.|El pedido todavía no se despachó, así que puedo cambiarla.] [¿Cuál es la dirección correcta?|¿Me pasa la dirección correcta?]";
    "{rua}, {numero}[, apartamento {apto}|], em {cidade}[. O bairro é o mesmo|]." =>
        "{rua}, {numero}[, apartment {apto}|], in {cidade}[. Same neighborhood|].",
        "{rua}, {numero}[, departamento {apto}|], en {cidade}[. El barrio es el mismo|].";
    "[Pronto, endereço atualizado.|Alterado!] [A previsão continua sendo {d+5}.|O prazo não muda: {d+5}.]" =>
        "[Done, address updated.|Changed!] [Delivery is still planned for {d+5}.|The date stays the same: {d+5}.]",
        "[Listo, dirección actualizada.|¡Cambiada!] [La fecha prevista sigue siendo el {d+5}.|El plazo no cambia: {d+5}.]";
    "{oi} [Marcaram a entrega {p:do} {item} para {d+1}, mas não vou estar em casa.|A entrega do pedido {pedido} ficou para {d+1} e tenho um compromisso no dia.] [Dá para remarcar?|Seria possível mudar a data?]" =>
        "{oi} [Delivery of the {item} was set for {d+1}, but I won't be home.|Order {pedido} is to be delivered on {d+1} and I have something else that day.] [Can we rebook it?|Could the date be changed?]",
        "{oi} [Marcaron la entrega {p:del} {item} para el {d+1}, pero no voy a estar en casa.|La entrega del pedido {pedido} quedó para el {d+1} y tengo un compromiso ese día.] [¿Se puede reprogramar?|¿Sería posible cambiar la fecha?]";
    "{ola} [Claro, sem custo.|Sem problema.] Tenho {na+3}, pela manhã, ou {na+4}, à tarde. [O que fica melhor?|Qual você prefere?]" =>
        "{ola} [Of course, at no cost.|No problem.] I have {na+3}, in the morning, or {na+4}, in the afternoon. [Which is better?|Which do you prefer?]",
        "{ola} [Claro, sin costo.|No hay problema.] Tengo {na+3}, a la mañana, o {na+4}, a la tarde. [¿Qué le queda mejor?|¿Cuál prefiere?]";
    "[Pode ser {na+4}|Prefiro {na+4}, à tarde|À tarde é melhor, então {na+4}][, por favor|]." =>
        "[{d+4} works|I prefer {d+4}, in the afternoon|The afternoon is better, so {d+4}][, please|].",
        "[Puede ser {na+4}|Prefiero {na+4}, a la tarde|A la tarde es mejor, entonces {na+4}][, por favor|].";
    "[Remarcado!|Combinado, {nome}.] [O motorista liga antes de chegar.|Você recebe um aviso quando o caminhão sair.]" =>
        "[Rebooked!|All set, {nome}.] [The driver calls before arriving.|You'll get a notice when the truck leaves.]",
        "[¡Reprogramado!|De acuerdo, {nome}.] [El chofer llama antes de llegar.|Recibe un aviso cuando salga el camión.]";
    "{oi} [Escolhi retirar na loja o pedido {pedido}.|Meu pedido {pedido} é para retirada na loja.] [Já posso buscar?|Já está disponível?]" =>
        "{oi} [I chose store pickup for order {pedido}.|My order {pedido} is for store pickup.] [Can I come and get it?|Is it ready?]",
        "{oi} [Elegí retirar en la tienda el pedido {pedido}.|Mi pedido {pedido} es para retiro en tienda.] [¿Ya puedo pasar a buscarlo?|¿Ya está disponible?]";
    "{ola} [Está prontinho!|Já está separado!] [É só trazer um documento com foto.|Basta apresentar um documento com foto.]" =>
        "{ola} [It's ready!|It's set aside!] [Just bring a photo ID.|All you need is a photo ID.]",
        "{ola} [¡Está listo!|¡Ya está separado!] [Solo traiga un documento con foto.|Alcanza con presentar un documento con foto.]";
    "[Outra pessoa pode retirar por mim?|Pode ser outra pessoa? Estou viajando.]" =>
        "[Can someone else pick it up for me?|Can it be someone else? I'm traveling.]",
        "[¿Otra persona puede retirarlo por mí?|¿Puede ser otra persona? Estoy de viaje.]";
    "[Pode, sim. É só me dizer quem vem.|Sem problema: me diga o nome de quem vem, por favor.]" =>
        "[Sure. Just tell me who's coming.|No problem: tell me the name of who's coming, please.]",
        "[Sí, claro. Dígame quién viene.|No hay problema: dígame el nombre de quien viene, por favor.]";
    "[Vai ser|Quem vai é] {outra pessoa}. Passa aí {na+1}." =>
        "[It will be|It's] {outra pessoa}. Coming by {na+1}.",
        "[Va a ser|Va] {outra pessoa}. Pasa {na+1}.";
    "[Anotado!|Perfeito, já deixei autorizado.] {mais}" =>
        "[Noted!|Perfect, it's authorized.] {mais}",
        "[¡Anotado!|Perfecto, ya dejé la autorización.] {mais}";
    "[Olha, estou bem {c:chateado}.|Estou muito {c:decepcionado} com vocês.|Não sei mais a quem recorrer.] [É a terceira vez que escrevo sobre o pedido {pedido} e nada se resolve.|Já remarcaram a entrega {p:do} {item} duas vezes.|{p:O} {item} do pedido {pedido} chegou {p:danificado} e ninguém me dá uma solução.]" =>
        "[Look, I'm quite upset.|I'm very disappointed in you.|I don't know who to turn to.] [It's the third time I've written about order {pedido} and nothing happens.|Delivery of the {item} has been rebooked twice.|The {item} from order {pedido} came damaged and no one gives me a solution.]",
        "[Mire, estoy muy {c:enojado}.|Estoy muy {c:decepcionado} con ustedes.|Ya no sé a quién recurrir.] [Es la tercera vez que escribo por el pedido {pedido} y nada se resuelve.|Ya cambiaron dos veces la entrega {p:del} {item}.|{p:El} {item} del pedido {pedido} llegó {p:dañado} y nadie me da una solución.]";
    "[Preciso de uma solução hoje.|Quero uma resposta ainda hoje.|Se não resolverem, vou ao Procon.]" =>
        "[I need a solution today.|I want an answer today.|If you don't fix this, I'll file a complaint.]",
        "[Necesito una solución hoy.|Quiero una respuesta hoy mismo.|Si no lo resuelven, voy a defensa del consumidor.]";
    "{ola} {pena} [Você tem toda a razão.|Entendo a sua frustração.] Vou passar o seu caso agora para a Helena, nossa gerente." =>
        "{ola} {pena} [You're absolutely right.|I understand your frustration.] I'm passing your case to Helena, our manager, right now.",
        "{ola} {pena} [Tiene toda la razón.|Entiendo su enojo.] Le paso su caso ahora a Helena, nuestra gerente.";
    "[Terceiro contato sobre o pedido {pedido}. Precisa de solução hoje.|Cliente com razão. Sugiro trocar {p:o} {item} e devolver o frete.]" =>
        "[Third time they write about order {pedido}. Needs a solution today.|The customer is right. I suggest replacing the {item} and refunding the shipping.]",
        "[Tercer contacto por el pedido {pedido}. Necesita solución hoy.|El cliente tiene razón. Sugiero cambiar {p:el} {item} y devolver el envío.]";
    "[Olá|Oi], {nome}. Aqui é a Helena, gerente da loja. [Li toda a conversa e peço desculpas em nome da equipe.|Não é esse o atendimento que queremos dar.] [Proponho o seguinte:|O que posso fazer:] entregamos {p:um} {item} {p:novo} até {d+3} e devolvemos o frete, de {frete}. [Pode ser assim?|Você concorda?]" =>
        "[Hello|Hi], {nome}. This is Helena, the store manager. [I read the whole chat and apologize for the team.|This is not the service we want to give.] [Here's what I propose:|What I can do:] we deliver a new {item} by {d+3} and refund the shipping, {frete}. [Does that work?|Do you agree?]",
        "[Hola|Buenas], {nome}. Le escribe Helena, gerente de la tienda. [Leí toda la conversación y le pido disculpas en nombre del equipo.|No es la atención que queremos dar.] [Le propongo lo siguiente:|Lo que puedo hacer:] entregamos {p:un} {item} {p:nuevo} antes del {d+3} y devolvemos el envío, de {frete}. [¿Le parece bien?|¿Está de acuerdo?]";
    "[Pode, sim.|Tudo bem, concordo.|Assim está bom.] [Só quero que chegue {p:perfeito}.|Agora senti firmeza.] [{c:Obrigado} por me ouvir.|{c:Obrigado}.]" =>
        "[Yes.|All right, I agree.|That's fine.] [I just want it to arrive in perfect shape.|Now I feel better about it.] [Thank you for listening.|Thank you.]",
        "[Sí.|Está bien, de acuerdo.|Así está bien.] [Solo quiero que llegue {p:perfecto}.|Ahora me quedo con más confianza.] [Gracias por escucharme.|Gracias.]";
    "[Vou acompanhar pessoalmente|Eu mesma acompanho a entrega] e te escrevo para confirmar." =>
        "[I'll follow it personally|I'll follow the delivery myself] and write to you to confirm.",
        "[Lo sigo personalmente|Yo misma sigo la entrega] y le escribo para confirmar.";
    "[{nome}, {p:o} {item} {p:novo} chegou bem?|Oi, {nome}! Deu tudo certo com {p:o} {item} {p:novo}?]" =>
        "[{nome}, did the new {item} arrive well?|Hi, {nome}! Did everything go well with the new {item}?]",
        "[{nome}, ¿{p:el} {item} {p:nuevo} llegó bien?|¡Hola, {nome}! ¿Todo bien con {p:el} {item} {p:nuevo}?]";
    "[Chegou, e está {p:perfeito}.|Sim! Desta vez veio {p:perfeito}.|Deu, sim, está em ordem.] {valeu}" =>
        "[It did, and it's perfect.|Yes! This time it came in perfect shape.|It did, all is in order.] {valeu}",
        "[Llegó, y está {p:perfecto}.|¡Sí! Esta vez vino {p:perfecto}.|Sí, está en orden.] {valeu}";
    // stories/payment.rs
    "{oi} [Paguei o pedido {pedido} por Pix|Fiz o Pix do pedido {pedido}] [faz um tempinho|há mais de uma hora] e [ainda aparece como pendente|o site continua mostrando que falta pagar]. [Podem verificar?|É normal demorar?]" =>
        "{oi} [I paid for order {pedido} with Pix|I sent the Pix for order {pedido}] [a while ago|over an hour ago] and [it still shows as pending|the website still says it isn't paid]. [Can you check?|Is it normal to take this long?]",
        "{oi} [Pagué el pedido {pedido} con Pix|Hice el Pix del pedido {pedido}] [hace un rato|hace más de una hora] y [todavía aparece como pendiente|el sitio sigue mostrando que falta pagar]. [¿Pueden verificar?|¿Es normal que tarde?]";
    "{ola} {momento} [Em nome de quem está o comprovante?|Quem aparece como pagador no comprovante?]" =>
        "{ola} {momento} [What name is on the receipt?|Who does the receipt show as the payer?]",
        "{ola} {momento} [¿A nombre de quién está el comprobante?|¿Quién figura como pagador en el comprobante?]";
    "[{nome completo}, é a minha conta mesmo.|Está no meu nome: {nome completo}.] [O valor é {pix}.|Foram {pix}.]" =>
        "[{nome completo}, it's my own account.|It's under my name: {nome completo}.] [The amount is {pix}.|It was {pix}.]",
        "[{nome completo}, es mi propia cuenta.|Está a mi nombre: {nome completo}.] [El monto es {pix}.|Fueron {pix}.]";
    "Conferir no banco: Pix de {pix}, pagador {nome completo}, pedido {pedido}." =>
        "Check with the bank: Pix of {pix}, payer {nome completo}, order {pedido}.",
        "Revisar en el banco: Pix de {pix}, pagador {nome completo}, pedido {pedido}.";
    "[Localizei o pagamento!|Pagamento localizado, {nome}!] [A conciliação do banco atrasou|Ele não tinha sido vinculado ao pedido], mas já está [confirmado|tudo certo]. [A nota fiscal sai ainda hoje.|O pedido já foi para a separação.]" =>
        "[I found the payment!|Payment found, {nome}!] [The bank's confirmation was late|It hadn't been linked to the order], but now it's [confirmed|all right]. [The invoice goes out today.|The order is already being prepared.]",
        "[¡Encontré el pago!|¡Pago encontrado, {nome}!] [La conciliación del banco se atrasó|No se había vinculado al pedido], pero ya está [confirmado|todo bien]. [La factura sale hoy mismo.|El pedido ya pasó a preparación.]";
    "[Ufa, que alívio!|Que bom!|Ah, perfeito.] {valeu}" =>
        "[Phew, what a relief!|Good!|Oh, perfect.] {valeu}",
        "[¡Uf, qué alivio!|¡Qué bueno!|Ah, perfecto.] {valeu}";
    "{oi} [O boleto do pedido {pedido} venceu|Perdi o vencimento do boleto do pedido {pedido}]. [Dá para emitir outro?|Conseguem gerar a segunda via?]" =>
        "{oi} [The payment slip for order {pedido} expired|I missed the due date of the slip for order {pedido}]. [Can you issue another one?|Could you send a new one?]",
        "{oi} [El boleto del pedido {pedido} venció|Se me pasó el vencimiento del boleto del pedido {pedido}]. [¿Se puede emitir otro?|¿Me generan otro?]";
    "{ola} [Consigo, sim.|Claro!] [Se preferir, no Pix {p:o} {item} sai por {pix}, com 5% de desconto.|Lembrando que no Pix há 5% de desconto: fica {pix}.] [O que você prefere?|Como fica melhor?]" =>
        "{ola} [I can.|Of course!] [If you prefer, with Pix the {item} is {pix}, with 5% off.|By the way, Pix gives you 5% off: it would be {pix}.] [Which do you prefer?|What works better?]",
        "{ola} [Sí, puedo.|¡Claro!] [Si prefiere, con Pix {p:el} {item} queda en {pix}, con 5% de descuento.|Recuerde que con Pix hay 5% de descuento: queda en {pix}.] [¿Qué prefiere?|¿Cómo le queda mejor?]";
    "[Ah, então quero o Pix.|Com desconto, prefiro o Pix!|Pode ser no Pix, então.]" =>
        "[Oh, then I want Pix.|With the discount, I prefer Pix!|Let's do Pix, then.]",
        "[Ah, entonces quiero Pix.|¡Con descuento, prefiero Pix!|Que sea con Pix, entonces.]";
    "[Combinado!|Ótima escolha!] O código Pix [foi para o seu e-mail|já está no seu e-mail] e vale por 24 horas." =>
        "[All right!|Good choice!] The Pix code [went to your email|is in your email] and is valid for 24 hours.",
        "[¡De acuerdo!|¡Buena elección!] El código Pix [fue a su correo|ya está en su correo] y vale por 24 horas.";
    "[Pago!|Acabei de pagar.|Pix feito.] [Podem confirmar?|Chegou aí?]" =>
        "[Paid!|I just paid.|Pix sent.] [Can you confirm?|Did it arrive?]",
        "[¡Pagado!|Acabo de pagar.|Pix hecho.] [¿Pueden confirmar?|¿Llegó?]";
    "[Confirmado, {nome}!|Recebido, {nome}!] [A entrega em {cidade} fica para {d+7}.|Seu pedido vai agora para a separação, com entrega até {d+7}.]" =>
        "[Confirmed, {nome}!|Received, {nome}!] [Delivery in {cidade} is on {d+7}.|Your order is being prepared, for delivery by {d+7}.]",
        "[¡Confirmado, {nome}!|¡Recibido, {nome}!] [La entrega en {cidade} queda para el {d+7}.|Su pedido pasa ahora a preparación, con entrega antes del {d+7}.]";
    "{oi} [Preciso da nota fiscal do pedido {pedido}. Não achei no meu e-mail.|Não recebi a nota fiscal do pedido {pedido}. Podem reenviar, por favor?|Vocês conseguem me mandar a nota fiscal do pedido {pedido}?]" =>
        "{oi} [I need the invoice for order {pedido}. I couldn't find it in my email.|I didn't get the invoice for order {pedido}. Could you resend it, please?|Could you send me the invoice for order {pedido}?]",
        "{oi} [Necesito la factura del pedido {pedido}. No la encontré en mi correo.|No recibí la factura del pedido {pedido}. ¿La pueden reenviar, por favor?|¿Me pueden mandar la factura del pedido {pedido}?]";
    "{ola} [Claro!|Consigo, sim.] [Envio para o e-mail do cadastro?|Pode ser para o e-mail do cadastro?]" =>
        "{ola} [Of course!|I can.] [Shall I send it to the email on file?|Is the email on file all right?]",
        "{ola} [¡Claro!|Sí, puedo.] [¿La envío al correo registrado?|¿Puede ser al correo registrado?]";
    "[Pode, por favor.|Isso mesmo.|Sim, por favor.]" =>
        "[Yes, please.|That's right.|Please do.]",
        "[Sí, por favor.|Así es.|Por favor.]";
    "[Enviada!|Pronto, acabei de enviar.] É a NF-e {nf}, que segue aqui também. [Confere para mim se chegou? Às vezes ela cai no spam.|Pode ver se chegou?]" =>
        "[Sent!|Done, I just sent it.] It's invoice {nf}, attached here too. [Could you check if it arrived? Sometimes it ends up in spam.|Can you see if it arrived?]",
        "[¡Enviada!|Listo, acabo de enviarla.] Es la factura {nf}, que va aquí también. [¿Me confirma si llegó? A veces cae en spam.|¿Puede ver si llegó?]";
    "[Chegou, sim.|Recebi aqui.|Estava no spam mesmo, achei!] {valeu}" =>
        "[It did.|I got it.|It was in spam, found it!] {valeu}",
        "[Sí, llegó.|La recibí.|¡Estaba en spam, la encontré!] {valeu}";
    "{oi} [O cupom {cupom} não está funcionando no carrinho.|Estou tentando usar o cupom {cupom} e aparece um erro.] [Está válido ainda?|Podem me ajudar?]" =>
        "{oi} [The coupon {cupom} doesn't work in the cart.|I'm trying to use the coupon {cupom} and get an error.] [Is it still valid?|Can you help me?]",
        "{oi} [El cupón {cupom} no funciona en el carrito.|Intento usar el cupón {cupom} y aparece un error.] [¿Sigue vigente?|¿Me pueden ayudar?]";
    "{ola} O cupom {cupom} [vale só no cartão e não soma com o desconto do Pix|não soma com o desconto do Pix]. [Qual é a forma de pagamento?|Você escolheu Pix ou cartão?]" =>
        "{ola} The coupon {cupom} [is for cards only and doesn't combine with the Pix discount|doesn't combine with the Pix discount]. [How are you paying?|Did you choose Pix or card?]",
        "{ola} El cupón {cupom} [vale solo con tarjeta y no se suma al descuento de Pix|no se suma al descuento de Pix]. [¿Cuál es la forma de pago?|¿Eligió Pix o tarjeta?]";
    "[Eu tinha marcado Pix.|Ah, estava no Pix.]" =>
        "[I had chosen Pix.|Oh, it was set to Pix.]",
        "[Había marcado Pix.|Ah, estaba en Pix.]";
    "[Então é isso: no|Nesse caso, no] Pix você já tem 5% de desconto, e {p:o} {item} sai por {pix}. [Vale mais a pena que o cupom.|É melhor que o cupom, inclusive.]" =>
        "[That's why: with|In that case, with] Pix you already get 5% off, and the {item} is {pix}. [It's a better deal than the coupon.|That beats the coupon.]",
        "[Entonces es eso: con|En ese caso, con] Pix ya tiene 5% de descuento, y {p:el} {item} queda en {pix}. [Conviene más que el cupón.|Es mejor que el cupón.]";
    "[Entendi, melhor assim.|Ah, então vou de Pix mesmo.] {valeu}" =>
        "[I see, even better.|Oh, then I'll go with Pix.] {valeu}",
        "[Entiendo, mejor así.|Ah, entonces voy con Pix.] {valeu}";
    "{oi} [Meu cartão foi recusado três vezes|O pagamento no cartão não passa de jeito nenhum] na compra {p:do} {produto}. [O banco diz que está liberado.|Tenho limite.]" =>
        "{oi} [My card was declined three times|The card payment just won't go through] when buying the {produto}. [The bank says it's fine.|I have the credit.]",
        "{oi} [Mi tarjeta fue rechazada tres veces|El pago con tarjeta no pasa de ninguna manera] en la compra {p:del} {produto}. [El banco dice que está habilitada.|Tengo límite.]";
    "{ola} {momento} [O valor foi {preco}, certo?|Você tentou em 10x de {parcela}?]" =>
        "{ola} {momento} [The amount was {preco}, right?|Did you try 10 payments of {parcela}?]",
        "{ola} {momento} [El monto fue {preco}, ¿verdad?|¿Probó en 10 cuotas de {parcela}?]";
    "[Isso, exatamente.|Sim, isso mesmo.]" =>
        "[Yes, exactly.|Yes, that's it.]",
        "[Sí, exactamente.|Sí, eso mismo.]";
    "[Foi o nosso antifraude que bloqueou, por causa do endereço diferente.|A operadora recusou por segurança.] [Posso mandar um link de pagamento?|Se quiser, gero um link de pagamento seguro.]" =>
        "[Our fraud filter stopped it, because of the different address.|The card company declined it for safety.] [May I send a payment link?|If you like, I'll create a secure payment link.]",
        "[Lo bloqueó nuestro antifraude, por la dirección distinta.|La operadora lo rechazó por seguridad.] [¿Le mando un enlace de pago?|Si quiere, genero un enlace de pago seguro.]";
    "[Pode mandar, por favor.|Quero, por favor.]" =>
        "[Please send it.|Yes, please.]",
        "[Mándelo, por favor.|Sí, por favor.]";
    "[Prontinho, o link foi para o seu e-mail.|Link enviado por e-mail.] [Me avise se der certo?|Fico por aqui até dar certo.]" =>
        "[Done, the link went to your email.|Link sent by email.] [Will you tell me if it works?|I'm here until it works.]",
        "[Listo, el enlace fue a su correo.|Enlace enviado por correo.] [¿Me avisa si funciona?|Quedo por aquí hasta que salga.]";
    "[Agora foi!|Deu certo!|Passou na primeira.] {valeu}" =>
        "[It worked now!|It went through!|First try.] {valeu}",
        "[¡Ahora sí!|¡Funcionó!|Pasó a la primera.] {valeu}";
    "[Oba! Seu pedido é o {pedido}.|Que bom! O número do pedido é {pedido}.] [A entrega fica para {d+8}.|Chega até {d+8}.]" =>
        "[Great! Your order is {pedido}.|Good! The order number is {pedido}.] [Delivery is on {d+8}.|It arrives by {d+8}.]",
        "[¡Genial! Su pedido es el {pedido}.|¡Qué bueno! El número del pedido es {pedido}.] [La entrega queda para el {d+8}.|Llega antes del {d+8}.]";
    "{oi} [Preciso|Gostaria de] cancelar o pedido {pedido}. [Tive um imprevisto.|Mudei os planos da reforma.|Comprei a cor errada e vou pensar melhor.]" =>
        "{oi} [I need|I'd like] to cancel order {pedido}. [Something came up.|My renovation plans changed.|I bought the wrong color and want to think it over.]",
        "{oi} [Necesito|Quisiera] cancelar el pedido {pedido}. [Tuve un imprevisto.|Cambié los planes de la reforma.|Compré el color equivocado y lo voy a pensar mejor.]";
    "{ola} [Que pena!|Entendo.] [Se ajudar, consigo 7% de desconto para você ficar com {p:o} {item}.|Posso oferecer 7% de desconto para você manter a compra?]" =>
        "{ola} [What a pity!|I understand.] [If it helps, I can give you 7% off to keep the {item}.|May I offer you 7% off to keep the order?]",
        "{ola} [¡Qué lástima!|Entiendo.] [Si ayuda, consigo 7% de descuento para que se quede con {p:el} {item}.|¿Puedo ofrecerle 7% de descuento para mantener la compra?]";
    "[Agradeço, mas prefiro cancelar mesmo.|É gentil, mas quero cancelar.|Desta vez não, {c:obrigado}.]" =>
        "[Thanks, but I'd rather cancel.|That's kind, but I want to cancel.|Not this time, thank you.]",
        "[Gracias, pero prefiero cancelar.|Muy amable, pero quiero cancelar.|Esta vez no, gracias.]";
    "[Sem problema.|Tudo bem.] O pedido {pedido} está cancelado. [O estorno aparece em até duas faturas.|O valor volta em até 5 dias úteis.]" =>
        "[No problem.|All right.] Order {pedido} is canceled. [The refund shows within two statements.|The money is back within 5 business days.]",
        "[No hay problema.|Está bien.] El pedido {pedido} está cancelado. [El reembolso aparece en hasta dos resúmenes.|El dinero vuelve en hasta 5 días hábiles.]";
    "{certo}, {c:obrigado}[ pela compreensão|]." =>
        "{certo}, thank you[ for understanding|].",
        "{certo}, gracias[ por la comprensión|].";
    // stories/product.rs
    "{oi} [Vocês ainda têm|Ainda tem|Vocês têm] {p:o} {produto} na cor {cor}? [E entregam em {cidade}?|Sou de {cidade}.|]" =>
        "{oi} [Do you still have|Do you have] the {produto} in {cor}? [Do you deliver to {cidade}?|I'm in {cidade}.|]",
        "{oi} [¿Todavía tienen|¿Tienen] {p:el} {produto} en color {cor}? [¿Hacen entregas en {cidade}?|Soy de {cidade}.|]";
    "{ola} [Temos, sim!|Temos à pronta entrega!|Sim, ainda temos!] [A entrega em {cidade} leva de 6 a 8 dias úteis, com frete de {frete}.|Para {cidade} o frete é de {frete} e o prazo, de até 8 dias úteis.]" =>
        "{ola} [We do!|It's in stock!|Yes, we still have it!] [Delivery to {cidade} takes 6 to 8 business days, and shipping is {frete}.|Shipping to {cidade} is {frete} and takes up to 8 business days.]",
        "{ola} [¡Sí, tenemos!|¡Está en stock!|¡Sí, todavía quedan!] [La entrega en {cidade} tarda de 6 a 8 días hábiles, con un envío de {frete}.|Para {cidade} el envío cuesta {frete} y tarda hasta 8 días hábiles.]";
    "[Qual é o valor à vista?|E quanto fica à vista?|Tem desconto à vista?]" =>
        "[What's the price if I pay up front?|And how much is it with Pix?|Is there a discount for paying up front?]",
        "[¿Cuánto cuesta al contado?|¿Y cuánto queda al contado?|¿Hay descuento al contado?]";
    "[No Pix sai por {pix}|À vista, no Pix, fica {pix}]; no cartão, {preco} em até 10x de {parcela} sem juros. [Mando o link de compra?|Quer que eu envie o link de compra?]" =>
        "[With Pix it's {pix}|Up front, with Pix, it's {pix}]; by card, {preco} in up to 10 payments of {parcela}, interest free. [Shall I send you the link?|Would you like the link?]",
        "[Con Pix queda en {pix}|Al contado, con Pix, queda en {pix}]; con tarjeta, {preco} en hasta 10 cuotas de {parcela} sin interés. [¿Le mando el enlace de compra?|¿Quiere que le envíe el enlace?]";
    "[Quero, por favor!|Pode mandar!|Manda, por favor.]" =>
        "[Yes, please!|Please do!|Sure, send it over.]",
        "[¡Sí, por favor!|¡Mándelo!|Envíelo, por favor.]";
    "[Prontinho!|Enviado!] [O link foi para o seu e-mail|O link está no seu e-mail] e a peça fica reservada por 24 horas." =>
        "[Done!|Sent!] [The link went to your email|The link is in your email] and the item is reserved for 24 hours.",
        "[¡Listo!|¡Enviado!] [El enlace fue a su correo|El enlace está en su correo] y la pieza queda reservada por 24 horas.";
    "[Compra feita!|Comprei agora!|Deu tudo certo com o pagamento.] {valeu}" =>
        "[Order placed!|I just bought it!|The payment went through.] {valeu}",
        "[¡Compra hecha!|¡Acabo de comprar!|El pago salió bien.] {valeu}";
    "[Que alegria!|Parabéns pela escolha!] [Seu pedido é o {pedido}.|O número do pedido é {pedido}.]" =>
        "[That's great!|Great choice!] [Your order is {pedido}.|The order number is {pedido}.]",
        "[¡Qué alegría!|¡Excelente elección!] [Su pedido es el {pedido}.|El número del pedido es {pedido}.]";
    "{oi} [Quais são|Poderia me passar|Pode me dizer] as medidas {p:do} {produto}? [O espaço que tenho é pequeno.|Preciso saber se cabe no quarto.|Quero ver se passa no elevador.]" =>
        "{oi} [What are|Could you tell me] the dimensions of the {produto}? [My space is small.|I need to know if it fits in the room.|I want to see if it fits in the elevator.]",
        "{oi} [¿Cuáles son|¿Me puede decir] las medidas {p:del} {produto}? [El espacio que tengo es chico.|Necesito saber si entra en el cuarto.|Quiero ver si cabe en el ascensor.]";
    "{ola} {p:O} {item} mede {medidas}. [A embalagem é um pouco maior: some 10 cm a cada lado.|Vem {p:desmontado}, em duas caixas.]" =>
        "{ola} The {item} measures {medidas}. [The box is a little bigger: add 10 cm on each side.|It comes in two boxes, unassembled.]",
        "{ola} {p:El} {item} mide {medidas}. [La caja es un poco más grande: sume 10 cm por lado.|Viene {p:desarmado}, en dos cajas.]";
    "[Cabe certinho!|Ótimo, acho que cabe.|Perfeito, serve.] [A montagem é com vocês?|A montagem está inclusa?]" =>
        "[It fits!|Great, I think it fits.|Perfect, that works.] [Do you do the assembly?|Is assembly included?]",
        "[¡Entra justo!|Qué bien, creo que entra.|Perfecto, sirve.] [¿El armado lo hacen ustedes?|¿El armado está incluido?]";
    "[Sim, a montagem é gratuita|É, sim, e sem custo]: agendamos depois da entrega. {mais}" =>
        "[Yes, assembly is free|It is, at no cost]: we schedule it after the delivery. {mais}",
        "[Sí, el armado es gratis|Sí, y sin costo]: lo agendamos después de la entrega. {mais}";
    "[Vou medir mais uma vez e compro pelo site.|Só isso, vou fechar pelo site.] {valeu}" =>
        "[I'll measure once more and order on the website.|That's all, I'll order on the website.] {valeu}",
        "[Voy a medir otra vez y compro por el sitio.|Es todo, cierro la compra por el sitio.] {valeu}";
    "{oi} [Vocês têm loja física?|Dá para ver os móveis pessoalmente?] [Queria conhecer {p:o} {produto} antes de comprar.|Gostaria de ver {p:o} {produto} de perto.]" =>
        "{oi} [Do you have a store?|Can I see the furniture in person?] [I'd like to see the {produto} before buying.|I'd like a closer look at the {produto}.]",
        "{oi} [¿Tienen tienda física?|¿Se pueden ver los muebles en persona?] [Quería conocer {p:el} {produto} antes de comprar.|Me gustaría ver {p:el} {produto} de cerca.]";
    "{ola} [Temos, sim: nosso showroom fica na {rua}, {numero}.|Dá, sim! O showroom fica na {rua}, {numero}.] [{p:O} {item} está em exposição.|{p:O} {item} está {p:exposto} logo na entrada.]" =>
        "{ola} [We do: our showroom is at {rua}, {numero}.|Yes! The showroom is at {rua}, {numero}.] [The {item} is on display.|The {item} is right by the entrance.]",
        "{ola} [Sí: nuestro showroom está en {rua}, {numero}.|¡Sí! El showroom está en {rua}, {numero}.] [{p:El} {item} está en exhibición.|{p:El} {item} está {p:expuesto} en la entrada.]";
    "[Que ótimo!|Que bom!] Vocês abrem no sábado?" =>
        "[Great!|Nice!] Are you open on Saturday?",
        "[¡Qué bueno!|¡Genial!] ¿Abren el sábado?";
    "[Abrimos|Sim, abrimos] das 9h às 13h. [Estacionamento gratuito na rua de trás.|Se quiser, já deixo uma pessoa da equipe esperando por você.]" =>
        "[We're open|Yes, we're open] from 9 am to 1 pm. [There's free parking on the street behind.|If you like, someone from the team can wait for you.]",
        "[Abrimos|Sí, abrimos] de 9 a 13. [Hay estacionamiento gratis en la calle de atrás.|Si quiere, alguien del equipo le espera.]";
    "[Passo aí com certeza.|Vou com a família.] {valeu}" =>
        "[I'll stop by for sure.|I'll bring the family.] {valeu}",
        "[Paso seguro.|Voy con la familia.] {valeu}";
    "{oi} [Qual produto posso usar para limpar|Como faço para limpar] {p:o} {produto}? [Caiu café em cima.|As crianças rabiscaram com canetinha.]" =>
        "{oi} [What can I use to clean|How do I clean] the {produto}? [Coffee was spilled on it.|The kids drew on it with a marker.]",
        "{oi} [¿Qué producto puedo usar para limpiar|¿Cómo limpio] {p:el} {produto}? [Se cayó café encima.|Los chicos rayaron con marcador.]";
    "{ola} [Acontece!|Calma, tem solução.] [Use só um pano macio, levemente úmido, com sabão neutro, e seque em seguida.|Pano úmido com sabão neutro resolve; depois, um pano seco.] Nada de álcool ou produto abrasivo." =>
        "{ola} [It happens!|Don't worry, it comes off.] [Use just a soft, slightly damp cloth with mild soap, and dry it right away.|A damp cloth with mild soap does it; then a dry one.] No alcohol and nothing abrasive.",
        "{ola} [¡Pasa!|Tranquilidad, tiene solución.] [Use solo un paño suave, apenas húmedo, con jabón neutro, y seque enseguida.|Con un paño húmedo y jabón neutro sale; después, un paño seco.] Nada de alcohol ni productos abrasivos.";
    "[Funcionou!|Saiu tudo!|Ufa, saiu.] {valeu}" =>
        "[It worked!|It all came off!|Phew, it's gone.] {valeu}",
        "[¡Funcionó!|¡Salió todo!|Uf, salió.] {valeu}";
    "[Que bom, {nome}!|Fico feliz em ajudar!] [Para {p:o} {item} continuar {p:bonito}, uma vez por mês passe um pano com óleo de peroba.|Se precisar, temos um kit de conservação no site.]" =>
        "[I'm glad, {nome}!|Happy to help!] [To keep the {item} looking good, wipe it with a little wood oil once a month.|If you need it, we have a care kit on the website.]",
        "[¡Qué bueno, {nome}!|¡Me alegra ayudar!] [Para que {p:el} {item} siga {p:lindo}, pase una vez por mes un paño con aceite para madera.|Si hace falta, tenemos un kit de cuidado en el sitio.]";
    "{oi} [Sou da {empresa}, de {cidade},|Falo em nome da {empresa}, de {cidade},] e [gostaríamos de um orçamento para|precisamos cotar] {qtd} unidades {p:do} {produto}[, com nota fiscal para empresa|, com montagem inclusa|]." =>
        "{oi} [I'm with {empresa}, in {cidade},|I'm writing for {empresa}, in {cidade},] and [we'd like a quote for|we need a price for] {qtd} units of the {produto}[, with a company invoice|, with assembly included|].",
        "{oi} [Soy de {empresa}, de {cidade},|Escribo en nombre de {empresa}, de {cidade},] y [quisiéramos un presupuesto para|necesitamos cotizar] {qtd} unidades {p:del} {produto}[, con factura para empresa|, con armado incluido|].";
    "{ola} [Que bom falar com a {empresa}!|{a:Obrigado} pelo interesse!] [Pode nos enviar o CNPJ e o endereço de entrega por e-mail?|Para calcular o frete, preciso do CNPJ e do CEP. Pode mandar por e-mail?]" =>
        "{ola} [It's good to hear from {empresa}!|Thank you for your interest!] [Could you email us your tax ID and the delivery address?|To work out shipping I need your tax ID and ZIP code. Could you email them?]",
        "{ola} [¡Qué bueno hablar con {empresa}!|¡Gracias por el interés!] [¿Nos puede enviar la identificación fiscal y la dirección de entrega por correo?|Para calcular el envío necesito la identificación fiscal y el código postal. ¿Me los manda por correo?]";
    "[Acabei de enviar.|Enviado agora.] [Qualquer dúvida, me chame.|Aguardo a proposta.]" =>
        "[Just sent it.|Sent.] [If anything's unclear, let me know.|Looking forward to the quote.]",
        "[Acabo de enviarlo.|Enviado.] [Cualquier duda, me avisa.|Espero la propuesta.]";
    "Calcular {qtd} x {item} com 8% de desconto por quantidade. Confirmar o estoque com o depósito." =>
        "Work out {qtd} x {item} with 8% off for quantity. Check the stock with the warehouse.",
        "Calcular {qtd} x {item} con 8% de descuento por cantidad. Confirmar el stock con el depósito.";
    "[{nome}, segue a proposta:|A proposta ficou assim, {nome}:] {qtd} unidades {p:do} {produto} por {total}, já com 8% de desconto, com frete e montagem. A proposta vale por 10 dias." =>
        "[{nome}, here's the quote:|The quote is ready, {nome}:] {qtd} units of the {produto} for {total}, with 8% off, shipping and assembly included. It's valid for 10 days.",
        "[{nome}, va la propuesta:|La propuesta quedó así, {nome}:] {qtd} unidades {p:del} {produto} por {total}, ya con 8% de descuento, con envío y armado. Vale por 10 días.";
    "[Recebido. Preciso da aprovação da diretoria e já retorno.|Ótimo. Vou levar ao financeiro e volto a falar.]" =>
        "[Got it. I need approval from management and will get back to you.|Great. I'll take it to finance and write again.]",
        "[Recibido. Necesito la aprobación de la dirección y le respondo.|Muy bien. Lo llevo a finanzas y vuelvo a escribir.]";
    "[Combinado, fico no aguardo.|Perfeito. Se precisar ajustar algo, é só falar.]" =>
        "[Sounds good, I'll wait to hear from you.|Perfect. If anything has to change, just tell me.]",
        "[De acuerdo, quedo a la espera.|Perfecto. Si hay que ajustar algo, me dice.]";
    "[Proposta aprovada!|Aprovado pela diretoria!] [Podem emitir o pedido.|Como seguimos?]" =>
        "[The quote is approved!|Management said yes!] [You can place the order.|What's next?]",
        "[¡Propuesta aprobada!|¡La dirección aprobó!] [Pueden emitir el pedido.|¿Cómo seguimos?]";
    "[Que ótima notícia!|Excelente!] O pedido {pedido} está criado, e [o boleto segue para o e-mail do financeiro|a cobrança vai por e-mail ainda hoje]." =>
        "[That's great news!|Excellent!] Order {pedido} is created, and [the invoice goes to your finance team's email|the invoice goes out by email today].",
        "[¡Qué buena noticia!|¡Excelente!] El pedido {pedido} está creado, y [la factura va al correo de finanzas|el cobro va por correo hoy mismo].";
    "{oi} Sou {c:arquiteto} e [queria saber se vocês têm condições para profissionais|gostaria de conhecer o programa de parcerias]. [Estou especificando {p:o} {produto} em um projeto.|Tenho um projeto em {cidade} com {p:o} {produto}.]" =>
        "{oi} I'm an architect and [wanted to know if you have terms for professionals|would like to know about your partner program]. [I'm planning the {produto} for a project.|I have a project in {cidade} with the {produto}.]",
        "{oi} Trabajo en arquitectura y [quería saber si tienen condiciones para profesionales|quisiera conocer el programa de socios]. [Estoy incluyendo {p:el} {produto} en un proyecto.|Tengo un proyecto en {cidade} con {p:el} {produto}.]";
    "{ola} [Temos, sim!|Que legal!] O programa dá 10% de desconto em todas as compras e um atendimento dedicado. [Mando a ficha de cadastro por e-mail?|Posso enviar a ficha de cadastro?]" =>
        "{ola} [We do!|That's great!] The program gives you 10% off every order and a dedicated contact. [Shall I email you the registration form?|May I send you the registration form?]",
        "{ola} [¡Sí, tenemos!|¡Qué bueno!] El programa da 10% de descuento en todas las compras y atención dedicada. [¿Le mando la ficha de registro por correo?|¿Puedo enviarle la ficha de registro?]";
    "[Pode, por favor.|Sim, por favor!]" => "[Please do.|Yes, please!]", "[Sí, claro.|¡Sí, por favor!]";
    "[Enviada!|Prontinho.] [Assim que você devolver preenchida, libero o desconto no mesmo dia.|Com a ficha preenchida, o desconto entra no mesmo dia.]" =>
        "[Sent!|Done.] [As soon as you send it back, the discount starts the same day.|Once it's filled in, the discount starts the same day.]",
        "[¡Enviada!|Listo.] [Cuando la devuelva completa, activo el descuento el mismo día.|Con la ficha completa, el descuento entra el mismo día.]";
    "[Ficha enviada!|Acabei de devolver a ficha preenchida.]" =>
        "[Form sent!|I just sent the form back.]",
        "[¡Ficha enviada!|Acabo de devolver la ficha completa.]";
    "[Cadastro liberado, {nome}. Seja bem-{c:vindo}!|Tudo certo: o desconto já aparece no seu login.]" =>
        "[You're all set, {nome}. Welcome!|All done: the discount shows in your account.]",
        "[Registro listo, {nome}. ¡Le damos la bienvenida!|Todo listo: el descuento ya aparece en su cuenta.]";
    "{oi} Vocês entregam em {longe}? [Gostei muito {p:do} {produto}.|Estou de olho {p:no} {produto}.]" =>
        "{oi} Do you deliver to {longe}? [I love the {produto}.|I have my eye on the {produto}.]",
        "{oi} ¿Hacen entregas en {longe}? [Me gustó mucho {p:el} {produto}.|Le tengo el ojo puesto {p:al} {produto}.]";
    "{ola} [Infelizmente, ainda não entregamos em {longe}.|Por enquanto não temos transportadora para {longe}.]" =>
        "{ola} [I'm afraid we don't deliver to {longe} yet.|For now we have no carrier to {longe}.]",
        "{ola} [Lamentablemente, todavía no llegamos a {longe}.|Por ahora no tenemos transporte a {longe}.]";
    "[Que pena!|Poxa!] [Têm previsão de atender aqui?|Pretendem entregar aqui algum dia?]" =>
        "[What a pity!|Too bad!] [Do you know when you will?|Do you plan to deliver here some day?]",
        "[¡Qué lástima!|¡Uy!] [¿Tienen fecha para llegar aquí?|¿Piensan llegar algún día?]";
    "[Ainda não há data, mas posso deixar o seu contato na lista de aviso.|Está nos planos; posso avisar você quando começar.]" =>
        "[There's no date yet, but I can put you on the list to be told.|It's planned; I can let you know when it starts.]",
        "[Todavía no hay fecha, pero puedo anotar su contacto en la lista de aviso.|Está en los planes; puedo avisarle cuando empiece.]";
    "[Pode, por favor.|Quero, sim.] {c:Obrigado}!" =>
        "[Please do.|Yes, I'd like that.] Thank you!",
        "[Sí, por favor.|Sí, quiero.] ¡Gracias!";
    "{oi} {p:O} {produto} na cor {outra cor} [vai voltar ao estoque?|está {p:esgotado} no site. Vai voltar?]" =>
        "{oi} [Will the {produto} in {outra cor} be back in stock?|The {produto} in {outra cor} is sold out on the website. Will it be back?]",
        "{oi} {p:El} {produto} en color {outra cor} [¿va a volver al stock?|está {p:agotado} en el sitio. ¿Va a volver?]";
    "[Essa cor saiu de linha|A fábrica deixou de fazer essa cor], {nome}. [Temos em {cor}, à pronta entrega.|Continuamos com a opção em {cor}.] [Quer ver uma foto no ambiente?|Posso mandar fotos por e-mail?]" =>
        "[That color was discontinued|The factory stopped making that color], {nome}. [We have it in {cor}, in stock.|We still offer it in {cor}.] [Would you like to see a photo of it in a room?|May I email you photos?]",
        "[Ese color se discontinuó|La fábrica dejó de hacer ese color], {nome}. [Tenemos en {cor}, en stock.|Seguimos con la opción en {cor}.] [¿Quiere ver una foto en un ambiente?|¿Le mando fotos por correo?]";
    "[Não precisa, eu queria mesmo {outra cor}.|Agradeço, mas só serve {outra cor}.]" =>
        "[No need, I really wanted {outra cor}.|Thanks, but only {outra cor} will do.]",
        "[No hace falta, yo quería {outra cor}.|Gracias, pero solo me sirve {outra cor}.]";
    "[Entendo!|Claro!] [Se aparecer uma peça de mostruário, aviso você.|Deixei anotado, caso apareça uma última unidade.]" =>
        "[I understand!|Of course!] [If a showroom piece turns up, I'll let you know.|I made a note, in case a last unit turns up.]",
        "[¡Entiendo!|¡Claro!] [Si aparece una pieza de exhibición, le aviso.|Lo dejo anotado, por si aparece una última unidad.]";
    "{oi} [Vocês estão contratando?|Gostaria de deixar meu currículo.] [Tenho experiência com vendas.|Trabalhei seis anos em loja de móveis.]" =>
        "{oi} [Are you hiring?|I'd like to leave my résumé.] [I have sales experience.|I worked in a furniture store for six years.]",
        "{oi} [¿Están contratando?|Quisiera dejar mi currículum.] [Tengo experiencia en ventas.|Trabajé seis años en una tienda de muebles.]";
    "{ola} [{a:Obrigado} pelo interesse!|Que bom que quer trabalhar com a gente!] [As vagas ficam na página Trabalhe Conosco do site.|No momento não temos vagas, mas o cadastro fica na página Trabalhe Conosco.]" =>
        "{ola} [Thank you for your interest!|It's good that you want to work with us!] [Openings are on the Careers page of the website.|We have no openings right now, but you can register on the Careers page.]",
        "{ola} [¡Gracias por el interés!|¡Qué bueno que quiera trabajar aquí!] [Las vacantes están en la página Trabaje con Nosotros del sitio.|Por ahora no hay vacantes, pero puede registrarse en la página Trabaje con Nosotros.]";
    "[Vou olhar lá.|Vou me cadastrar.] {c:Obrigado}!" =>
        "[I'll have a look.|I'll register.] Thank you!",
        "[Voy a mirar.|Me voy a registrar.] ¡Gracias!";
    "{oi} [É da pizzaria?|Aqui é da oficina?|É da Clínica Sorriso?] [Queria fazer um pedido.|Preciso marcar um horário.]" =>
        "{oi} [Is this the pizza place?|Is this the repair shop?|Is this the Smile Clinic?] [I'd like to place an order.|I need an appointment.]",
        "{oi} [¿Es la pizzería?|¿Es el taller?|¿Es la Clínica Sonrisa?] [Quería hacer un pedido.|Necesito un turno.]";
    "{Saudacao}! Aqui é da Casa Pitangueira, loja de móveis. [Acho que o número está errado.|Creio que houve um engano.]" =>
        "{Saudacao}! This is Casa Pitangueira, a furniture store. [I think you have the wrong number.|I believe there's been a mistake.]",
        "{Saudacao}. Le escribe Casa Pitangueira, tienda de muebles. [Creo que el número está equivocado.|Me parece que hubo una confusión.]";
    "[Ih, desculpe!|Opa, foi engano. Desculpe!]" =>
        "[Oh, sorry!|Oops, wrong number. Sorry!]",
        "[¡Uy, disculpe!|Perdón, me equivoqué.]";
    // stories/returning.rs
    "[{c:Obrigado}! 🙏|Valeu! 👍|Muito {c:obrigado}, viu?|Deu tudo certo, {c:obrigado}!]" =>
        "[Thank you! 🙏|Thanks! 👍|Thank you so much!|It all worked out, thanks!]",
        "[¡Gracias! 🙏|¡Genial! 👍|¡Muchas gracias!|¡Salió todo bien, gracias!]";
    "[Por nada, {nome}! 😊|Que bom, {nome}! Até a próxima.|Imagina! Conte com a gente.]" =>
        "[You're welcome, {nome}! 😊|Good to hear, {nome}! See you.|Anytime! Count on us.]",
        "[¡De nada, {nome}! 😊|¡Qué bueno, {nome}! Hasta la próxima.|¡Por favor! Cuente con nosotros.]";
    "{oi} [Desculpe a demora em responder.|Desculpe o sumiço, foi uma semana corrida.] [Ainda vale o que conversamos?|Ainda dá tempo?]" =>
        "{oi} [Sorry for the late answer.|Sorry I disappeared, it was a busy week.] [Does what we talked about still stand?|Is there still time?]",
        "{oi} [Disculpe la demora en responder.|Perdón por desaparecer, fue una semana complicada.] [¿Sigue en pie lo que hablamos?|¿Todavía hay tiempo?]";
    "{ola} [Claro que sim!|Sem problema, {nome}!] [Reenviei tudo para o seu e-mail.|Acabei de mandar tudo de novo por e-mail.] {mais}" =>
        "{ola} [Of course!|No problem, {nome}!] [I resent everything to your email.|I just emailed it all again.] {mais}",
        "{ola} [¡Claro que sí!|¡No hay problema, {nome}!] [Reenvié todo a su correo.|Acabo de mandar todo otra vez por correo.] {mais}";
    "[Oi! Quero, sim.|Tenho interesse!|Oi, que legal!] [{p:O} {produto} está na promoção?|Vale para {p:o} {produto}?]" =>
        "[Hi! Yes, please.|I'm interested!|Hi, how nice!] [Is the {produto} on sale?|Does it include the {produto}?]",
        "[¡Hola! Sí, quiero.|¡Me interesa!|¡Hola, qué bueno!] [¿{p:El} {produto} está en promoción?|¿Vale para {p:el} {produto}?]";
    "{ola} [Está, sim:|Vale, sim:] de {preco} por {pix} no Pix. [Quer que eu envie o link?|Mando o link de compra?]" =>
        "{ola} [It is:|It does:] from {preco} to {pix} with Pix. [Would you like the link?|Shall I send you the link?]",
        "{ola} [Sí, está:|Sí, vale:] de {preco} a {pix} con Pix. [¿Quiere que le envíe el enlace?|¿Le mando el enlace de compra?]";
    "[Pode mandar!|Quero, por favor.]" => "[Please do!|Yes, please.]", "[¡Mándelo!|Sí, por favor.]";
    "[Prontinho, enviei por e-mail.|Link enviado por e-mail!] {mais}" =>
        "[Done, I emailed it.|Link sent by email!] {mais}",
        "[Listo, lo envié por correo.|¡Enlace enviado por correo!] {mais}";
    "{ola} [Seu pedido {pedido} já está separado para retirada na loja.|{p:O} {item} do pedido {pedido} já pode ser {p:retirado} na loja.]" =>
        "{ola} [Your order {pedido} is ready for pickup at the store.|The {item} from order {pedido} can be picked up at the store.]",
        "{ola} [Su pedido {pedido} ya está listo para retirar en la tienda.|{p:El} {item} del pedido {pedido} ya se puede retirar en la tienda.]";
    "{ola} [Passando para avisar que|Só para confirmar:] a entrega {p:do} {item} em {cidade} fica para {d+2}, das 8h às 18h." =>
        "{ola} [Just to let you know:|Just to confirm:] the {item} will be delivered in {cidade} on {d+2}, between 8 am and 6 pm.",
        "{ola} [Paso a avisarle que|Solo para confirmar:] la entrega {p:del} {item} en {cidade} queda para el {d+2}, de 8 a 18.";
    "{ola} [A peça que faltava {p:do} {item} chegou e|Chegou a peça {p:do} {item}, que] segue para você {na+1}." =>
        "{ola} [The missing part for the {item} arrived and|Your part for the {item} arrived and] goes out to you {na+1}.",
        "{ola} [La pieza que faltaba {p:del} {item} llegó y|Llegó la pieza {p:del} {item}, que] sale para su casa {na+1}.";
    "{ola} Vi que você deixou {p:o} {produto} no carrinho. [Ficou alguma dúvida?|Posso ajudar com o frete ou o prazo?]" =>
        "{ola} I saw that you left the {produto} in the cart. [Any questions?|Can I help with shipping or the delivery time?]",
        "{ola} Vi que dejó {p:el} {produto} en el carrito. [¿Le quedó alguna duda?|¿Ayudo con el envío o el plazo?]";
    "[Oi, {agente}!|Olá!] [{c:Obrigado} por avisar.|Que bom receber notícias!] [Qual é mesmo o valor {p:do} {item}? Preciso para o condomínio.|Vocês também mandam a nota fiscal?]" =>
        "[Hi, {agente}!|Hello!] [Thanks for letting me know.|Good to hear from you!] [What was the price of the {item} again? I need it for my building.|Do you send the invoice too?]",
        "[¡Hola, {agente}!|¡Hola!] [Gracias por avisar.|¡Qué bueno tener noticias!] [¿Cuál era el precio {p:del} {item}? Lo necesito para el edificio.|¿También mandan la factura?]";
    "[O valor é {preco}, e a nota fiscal|São {preco}. A nota fiscal] vai junto com {p:o} {item}. {mais}" =>
        "[The price is {preco}, and the invoice|It's {preco}. The invoice] comes with the {item}. {mais}",
        "[El precio es {preco}, y la factura|Son {preco}. La factura] va junto con {p:el} {item}. {mais}";
    "{oi} [Voltando ao assunto, o|Sou eu de novo. O] estorno [ainda não apareceu na minha fatura|não caiu até hoje]. [Podem verificar?|Tem previsão?]" =>
        "{oi} [About that again, the|It's me again. The] refund [still isn't on my statement|hasn't come through]. [Can you check?|Do you know when?]",
        "{oi} [Volviendo al tema, el|Soy yo otra vez. El] reembolso [todavía no aparece en mi resumen|no entró hasta hoy]. [¿Pueden verificar?|¿Hay fecha?]";
    "Cobrar do financeiro o estorno do pedido {pedido}." =>
        "Ask finance about the refund of order {pedido}.",
        "Reclamar a finanzas el reembolso del pedido {pedido}.";
    "[{nome}, o financeiro confirmou:|Confirmado com o financeiro, {nome}:] o estorno foi enviado à operadora e aparece na próxima fatura. [O comprovante foi para o seu e-mail.|Mandei o comprovante por e-mail.]" =>
        "[{nome}, finance confirmed:|Finance confirmed, {nome}:] the refund went to the card company and shows on the next statement. [The receipt went to your email.|I emailed you the receipt.]",
        "[{nome}, finanzas confirmó:|Confirmado con finanzas, {nome}:] el reembolso se envió a la operadora y aparece en el próximo resumen. [El comprobante fue a su correo.|Le mandé el comprobante por correo.]";
    "{oi} [Gostei tanto da última compra que|Deu tão certo da outra vez que] estou pensando em levar também {p:o} {produto}. [Tem em {cor}?|Quanto está?]" =>
        "{oi} [I liked my last purchase so much that|The last one went so well that] I'm thinking of getting the {produto} too. [Do you have it in {cor}?|How much is it?]",
        "{oi} [Me gustó tanto la última compra que|Salió tan bien la otra vez que] pienso llevar también {p:el} {produto}. [¿Hay en color {cor}?|¿Cuánto sale?]";
    "{ola} [Que bom ter você de volta!|Que alegria!] Temos em {cor}, por {preco}. [Para quem já é cliente, o frete é grátis.|Como você já é cliente, o frete fica por nossa conta.]" =>
        "{ola} [It's good to have you back!|That's great!] We have it in {cor}, for {preco}. [For returning customers shipping is free.|Since you're a customer already, shipping is on us.]",
        "{ola} [¡Qué bueno que vuelva!|¡Qué alegría!] Tenemos en color {cor}, por {preco}. [Para quien ya compró, el envío es gratis.|Como ya compró, el envío corre por nuestra cuenta.]";
    "[Adorei!|Que ótimo!] [Vou fechar pelo site.|Compro hoje mesmo.] {valeu}" =>
        "[I love it!|Great!] [I'll order on the website.|I'll buy it today.] {valeu}",
        "[¡Me encanta!|¡Qué bien!] [Cierro por el sitio.|Compro hoy mismo.] {valeu}";
    "{oi} [Preciso remarcar a montagem {p:do} {item}.|Surgiu um compromisso no dia da montagem {p:do} {item}.] [Tem outro horário?|Dá para mudar?]" =>
        "{oi} [I need to rebook the assembly of the {item}.|Something came up on the day of the assembly of the {item}.] [Is there another slot?|Can it be changed?]",
        "{oi} [Necesito cambiar el día del armado {p:del} {item}.|Surgió un compromiso el día del armado {p:del} {item}.] [¿Hay otro horario?|¿Se puede cambiar?]";
    "{ola} [Claro.|Sem problema.] [Pode ser {na+4}, pela manhã?|Que tal {na+4}, pela manhã?]" =>
        "{ola} [Of course.|No problem.] [Does {d+4} work, in the morning?|How about {d+4}, in the morning?]",
        "{ola} [Claro.|No hay problema.] [¿Puede ser {na+4}, a la mañana?|¿Qué tal {na+4}, a la mañana?]";
    "[Pode, sim.|Perfeito.|Fica ótimo.] {c:Obrigado}!" =>
        "[Yes.|Perfect.|That works.] Thank you!",
        "[Sí, puede ser.|Perfecto.|Me queda bien.] ¡Gracias!";
    "[Remarcado.|Feito!] [O {montador} liga antes de sair.|Você recebe a confirmação por e-mail.]" =>
        "[Rebooked.|Done!] [{montador} calls before leaving.|You'll get the confirmation by email.]",
        "[Cambiado.|¡Hecho!] [{montador} llama antes de salir.|Recibe la confirmación por correo.]";
    "[Oi, de novo eu.|{Saudacao}. Preciso de ajuda outra vez.] [O dia combinado passou e nada {p:do} {item}.|Fiquei o dia inteiro esperando e {p:o} {item} não veio.]" =>
        "[Hi, me again.|{Saudacao}. I need help again.] [The day we agreed on passed and no {item}.|I waited all day and the {item} didn't come.]",
        "[Hola, yo otra vez.|{Saudacao}. Necesito ayuda otra vez.] [Pasó el día acordado y nada {p:del} {item}.|Esperé todo el día y {p:el} {item} no vino.]";
    "{ola} {pena} [Vou cobrar a transportadora agora.|Isso não podia ter acontecido. Já estou ligando para a transportadora.]" =>
        "{ola} {pena} [I'm calling the carrier now.|That should not have happened. I'm calling the carrier right now.]",
        "{ola} {pena} [Reclamo al transporte ahora.|Esto no tenía que pasar. Ya estoy llamando al transporte.]";
    "[{nome}, falei com o motorista:|Consegui falar com o motorista, {nome}:] {p:o} {item} é {p:o} {p:primeiro} da rota {na+1}. [Ele vai ligar para você antes das 9h.|Confirmo com você assim que sair.]" =>
        "[{nome}, I talked to the driver:|I reached the driver, {nome}:] the {item} is first on the route {na+1}. [He'll call you before 9 am.|I'll confirm as soon as it leaves.]",
        "[{nome}, hablé con el chofer:|Pude hablar con el chofer, {nome}:] {p:el} {item} es {p:el} {p:primero} de la ruta {na+1}. [Le va a llamar antes de las 9.|Le confirmo apenas salga.]";
    "[Espero que sim.|Vou confiar.] {c:Obrigado}." =>
        "[I hope so.|I'll trust you.] Thanks.",
        "[Espero que sí.|Voy a confiar.] Gracias.";
    "{oi} [Esqueci de pedir: podem|Preciso de mais uma coisa: conseguem] mandar a nota fiscal do pedido {pedido}?" =>
        "{oi} [I forgot to ask: could you|One more thing: can you] send me the invoice for order {pedido}?",
        "{oi} [Me olvidé de pedir: ¿pueden|Necesito una cosa más: ¿pueden] mandar la factura del pedido {pedido}?";
    "{ola} [Claro, acabei de enviar por e-mail.|Enviada!] É a NF-e {nf}." =>
        "{ola} [Of course, I just emailed it.|Sent!] It's invoice {nf}.",
        "{ola} [Claro, acabo de enviarla por correo.|¡Enviada!] Es la factura {nf}.";
    "[Chegou!|Recebi.] {valeu}" => "[It arrived!|Got it.] {valeu}", "[¡Llegó!|La recibí.] {valeu}";
    // text.rs
    "na segunda" => "on Monday", "el lunes";
    "na terça" => "on Tuesday", "el martes";
    "na quarta" => "on Wednesday", "el miércoles";
    "na quinta" => "on Thursday", "el jueves";
    "na sexta" => "on Friday", "el viernes";
    "no sábado" => "on Saturday", "el sábado";
    "no domingo" => "on Sunday", "el domingo";
    "Bom dia" => "Good morning", "Buenos días";
    "Boa tarde" => "Good afternoon", "Buenas tardes";
    "Boa noite" => "Good evening", "Buenas noches";
}
