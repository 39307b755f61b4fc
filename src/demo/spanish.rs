//! The shop's texts in Spanish, each behind the Portuguese one that stands where it is used.

use super::tongue::{Text, text};

pub(super) static TEXTS: &[Text] = &[
    // chat_builder/acts.rs
    text(
        "O número não recebe mensagens deste canal.",
        "El número no recibe mensajes de este canal.",
    ),
    // chat_builder/ending.rs
    text("Sem retorno do cliente. Encerrado.", "Sin respuesta del cliente. Cerrado."),
    text(
        "Conferido com o financeiro: está tudo certo.",
        "Verificado con finanzas: está todo bien.",
    ),
    // chat_builder/mod.rs
    text(
        "Combinado! Não vamos mandar novidades por aqui. Quando precisar, é só chamar.",
        "¡De acuerdo! No vamos a mandar novedades por aquí. Cuando necesite, nos escribe.",
    ),
    text("Atenciosamente", "Atentamente"),
    text("Abraços", "Saludos"),
    // goods.rs
    text("carvalho", "roble"),
    text("nogueira", "nogal"),
    text("branco", "blanco"),
    text("cinza", "gris"),
    text("bege", "beige"),
    text("preto fosco", "negro mate"),
    text("dourado", "dorado"),
    text("mesa de jantar Araucária", "mesa de comedor Araucária"),
    text("mesa", "mesa"),
    text("1,60 m x 90 cm", "1,60 m x 90 cm"),
    text("escrivaninha Sibipiruna", "escritorio Sibipiruna"),
    text("escrivaninha", "escritorio"),
    text("1,20 m x 60 cm", "1,20 m x 60 cm"),
    text("estante Cerejeira", "biblioteca Cerejeira"),
    text("estante", "biblioteca"),
    text("1,80 m de altura por 90 cm de largura", "1,80 m de alto por 90 cm de ancho"),
    text("rack Peroba para TV", "rack Peroba para TV"),
    text("rack", "rack"),
    text("1,80 m de largura por 40 cm de profundidade", "1,80 m de ancho por 40 cm de profundidad"),
    text("guarda-roupa Jatobá", "ropero Jatobá"),
    text("guarda-roupa", "ropero"),
    text("2,10 m de altura por 1,80 m de largura", "2,10 m de alto por 1,80 m de ancho"),
    text("cama Imbuia de casal", "cama Imbuia de dos plazas"),
    text("cama", "cama"),
    text("1,45 m x 1,95 m", "1,45 m x 1,95 m"),
    text("cômoda Canela", "cajonera Canela"),
    text("cômoda", "cajonera"),
    text("1,10 m de largura por 95 cm de altura", "1,10 m de ancho por 95 cm de alto"),
    text("buffet Aroeira", "aparador Aroeira"),
    text("buffet", "aparador"),
    text("1,50 m de largura por 45 cm de profundidade", "1,50 m de ancho por 45 cm de profundidad"),
    text("berço Pitanga", "cuna Pitanga"),
    text("berço", "cuna"),
    text("1,30 m x 70 cm", "1,30 m x 70 cm"),
    text("sofá Ipê de 3 lugares", "sofá Ipê de 3 cuerpos"),
    text("sofá", "sofá"),
    text("2,20 m de largura por 95 cm de profundidade", "2,20 m de ancho por 95 cm de profundidad"),
    text("poltrona Jequitibá", "sillón Jequitibá"),
    text("poltrona", "sillón"),
    text("78 cm de largura por 82 cm de profundidade", "78 cm de ancho por 82 cm de profundidad"),
    text("verde-oliva", "verde oliva"),
    text("terracota", "terracota"),
    text("tapete Areia", "alfombra Areia"),
    text("tapete", "alfombra"),
    text("2,00 m x 2,50 m", "2,00 m x 2,50 m"),
    text("luminária de piso Bambu", "lámpara de pie Bambu"),
    text("luminária", "lámpara"),
    text("1,55 m de altura", "1,55 m de alto"),
    text("espelho redondo Lua", "espejo redondo Lua"),
    text("espelho", "espejo"),
    text("80 cm de diâmetro", "80 cm de diámetro"),
    text("puff Cajá", "puff Cajá"),
    text("puff", "puff"),
    text("45 cm de diâmetro", "45 cm de diámetro"),
    text("mostarda", "mostaza"),
    text("azul", "azul"),
    text("colchão Nuvem", "colchón Nuvem"),
    text("colchão", "colchón"),
    text("1,38 m x 1,88 m", "1,38 m x 1,88 m"),
    // phrases.rs
    text(
        "[Oi|Olá|{Saudacao}|Oi, {saudacao}|Olá, {saudacao}][!|!|, tudo bem?|! Tudo bem?]",
        "[Hola|Buenas|{Saudacao}|Hola, {saudacao}][.|.|, ¿cómo está?|. ¿Todo bien?]",
    ),
    text(
        "[Certo|Entendi|Combinado|Tudo bem|Está bem]",
        "[De acuerdo|Entendido|Perfecto|Está bien]",
    ),
    text(
        "[Muito {c:obrigado}!|{c:Obrigado}!|Agradeço muito!|{c:Obrigado} mesmo!|{c:Obrigado} pela ajuda!|Muito \
             {c:obrigado} pela atenção!|Valeu, {agente}!|{c:Obrigado}, {agente}! 😊]",
        "[¡Muchas gracias!|¡Gracias!|¡Se lo agradezco!|¡Mil gracias!|¡Gracias por la ayuda!|¡Gracias por la \
             atención!|¡Gracias, {agente}! 😊]",
    ),
    text(
        "[Não, era só isso.|Não, só isso mesmo.|Era só isso mesmo.] {valeu}",
        "[No, era solo eso.|No, nada más.|Eso era todo.] {valeu}",
    ),
    text(
        "[Olá, {nome}!|Oi, {nome}!|{Saudacao}, {nome}!|Olá, {nome}, {saudacao}!] [Aqui é {a:o} {agente}, da \
             Casa Pitangueira.|Quem fala é {a:o} {agente}, da Casa Pitangueira.|Sou {a:o} {agente}, do \
             atendimento.|Tudo bem? Sou {a:o} {agente}.]",
        "[¡Hola, {nome}!|¡Buenas, {nome}!|{Saudacao}, {nome}.] [Le escribe {agente}, de Casa Pitangueira.|Habla \
             {agente}, de Casa Pitangueira.|Soy {agente}, de atención al cliente.|¿Cómo está? Soy {agente}.]",
    ),
    text(
        "[Só um momento, por favor.|Já vou verificar para você.|Um instante, já estou consultando.|Vou conferir \
             aqui no sistema.]",
        "[Un momento, por favor.|Ya lo verifico.|Un instante, estoy consultando.|Voy a revisar en el sistema.]",
    ),
    text(
        "[Sinto muito pelo transtorno.|Peço desculpas pelo ocorrido.|Lamento muito por isso.|Peço desculpas \
             pelo transtorno.]",
        "[Lamento la molestia.|Le pido disculpas por lo ocurrido.|Lo lamento mucho.|Le pido disculpas por la \
             molestia.]",
    ),
    text(
        "[Posso ajudar em mais alguma coisa?|Ficou alguma dúvida?|Precisa de mais alguma coisa?]",
        "[¿Puedo ayudar en algo más?|¿Le quedó alguna duda?|¿Necesita algo más?]",
    ),
    text(
        "[Por nada, {nome}!|Imagina, {nome}!|Eu que agradeço!|Disponha, {nome}!|Nós que agradecemos!] [Qualquer \
             coisa, é só chamar.|Estamos à disposição.|Conte com a gente.|Até a próxima!|]",
        "[¡De nada, {nome}!|¡Por favor, {nome}!|¡Gracias a usted!|¡Un placer!] [Cualquier cosa, nos \
             escribe.|Estamos a su disposición.|Cuente con nosotros.|¡Hasta la próxima!|]",
    ),
    text("meu irmão, Paulo", "mi hermano, Paulo"),
    text("minha mãe, Tereza", "mi mamá, Tereza"),
    text("minha irmã, Lúcia", "mi hermana, Lúcia"),
    text("meu pai, Osvaldo", "mi papá, Osvaldo"),
    text("minha vizinha, Neide", "mi vecina, Neide"),
    text("meu primo, Fábio", "mi primo, Fábio"),
    text(
        "Olá, {contact}! Recebemos a sua mensagem. Nosso atendimento é de segunda a sexta, das 9h às 18h, e aos sábados, \
     das 9h às 13h. Assim que abrirmos, uma pessoa da equipe responde por aqui.",
        "¡Hola, {contact}! Recibimos su mensaje. Atendemos de lunes a viernes, de 9 a 18, y los sábados, de 9 a 13. Apenas \
     abramos, alguien del equipo responde por aquí.",
    ),
    text(
        "{contact}, seu atendimento foi concluído. De 0 a 10, quanto você recomendaria a Casa Pitangueira a um amigo?",
        "{contact}, su atención terminó. De 0 a 10, ¿cuánto recomendaría Casa Pitangueira a un amigo?",
    ),
    text(
        "[Oi, alguém pode me ajudar?|Olá? Ainda estou aguardando.|Alguma novidade?|Vocês estão aí?|Podem me \
     responder, por favor?]",
        "[Hola, ¿alguien me puede ayudar?|¿Hola? Sigo esperando.|¿Alguna novedad?|¿Están ahí?|¿Me pueden responder, por \
     favor?]",
    ),
    text(
        "[Oi, de novo!|Sou eu outra vez.|Desculpe, mais uma coisa.] [Esqueci de perguntar: a nota fiscal vai por \
     e-mail?|Posso mudar o dia da entrega, se precisar?|Vocês têm {p:o} {item} em {outra cor}?|Se eu precisar \
     trocar, qual é o prazo?]",
        "[¡Hola otra vez!|Soy yo de nuevo.|Disculpe, una cosa más.] [Me olvidé de preguntar: ¿la factura va por \
     correo?|¿Puedo cambiar el día de la entrega, si hace falta?|¿Tienen {p:el} {item} en {outra cor}?|Si necesito \
     cambiarlo, ¿cuál es el plazo?]",
    ),
    text(
        "[Atendimento excelente!|Rápido e muito educado.|{p:O} {item} é {p:lindo} e o atendimento, nota \
         dez.|Resolveram tudo em poucos minutos.|Muito {c:satisfeito}!|{agente} foi super {a:atencioso}.|Nunca fui tão \
         bem {c:atendido}.|Já indiquei para a família toda.]",
        "[¡Atención excelente!|Rápidos y muy amables.|{p:El} {item} es {p:hermoso} y la atención, de diez.|Resolvieron \
         todo en minutos.|¡Muy {c:contento}!|{agente} fue muy amable.|Nunca me atendieron tan bien.|Ya se lo recomendé \
         a toda la familia.]",
    ),
    text(
        "[Bom atendimento, mas demorou um pouco.|Gostei, só o prazo poderia ser menor.|Tudo certo no final.|Atendimento \
         bom.|Resolveram, mas precisei insistir.|O site poderia ser mais claro.]",
        "[Buena atención, pero tardó un poco.|Me gustó, solo que el plazo podría ser menor.|Todo bien al \
         final.|Buena atención.|Lo resolvieron, pero tuve que insistir.|El sitio podría ser más claro.]",
    ),
    text(
        "[Demoraram demais para responder.|Prazo não cumprido.|Precisei explicar o problema mais de uma vez.|Esperava \
         mais.|O atendimento foi educado, mas a entrega deixou a desejar.|Fiquei dias sem resposta.]",
        "[Tardaron demasiado en responder.|Plazo no cumplido.|Tuve que explicar el problema más de una vez.|Esperaba \
         más.|La atención fue amable, pero la entrega dejó que desear.|Pasé días sin respuesta.]",
    ),
    // rules.rs
    text("Fora do horário", "Fuera de horario"),
    text("Pesquisa ao resolver", "Encuesta al resolver"),
    text("Etiquetar o que é urgente", "Etiquetar lo urgente"),
    text("“Obrigado” não reabre", "“Gracias” no reabre"),
    text("Fechar após 5 dias sem resposta", "Cerrar tras 5 días sin respuesta"),
    // shop.rs
    text("Entrega", "Entrega"),
    text("Pagamento", "Pago"),
    text("Troca", "Cambio"),
    text("Dúvida", "Consulta"),
    text("Montagem", "Armado"),
    text("Garantia", "Garantía"),
    text("Nota fiscal", "Factura"),
    text("Orçamento", "Presupuesto"),
    text("Retirada", "Retiro"),
    text("Reclamação", "Reclamo"),
    text("Elogio", "Elogio"),
    text("Urgente", "Urgente"),
    text("Lista: salas", "Lista: salas"),
    text("Lista: frete", "Lista: envíos"),
    text("Não quer campanhas", "No quiere campañas"),
    text("oi", "hola"),
    text(
        "Olá! Obrigado por falar com a Casa Pitangueira. Como posso ajudar?",
        "¡Hola! Gracias por escribir a Casa Pitangueira. ¿Cómo puedo ayudar?",
    ),
    text("momento", "momento"),
    text(
        "Só um momento, por favor. Já estou verificando.",
        "Un momento, por favor. Ya lo estoy verificando.",
    ),
    text("pedido", "pedido"),
    text(
        "Pode me informar o número do pedido? Ele está no e-mail de confirmação da compra.",
        "¿Me puede informar el número del pedido? Está en el correo de confirmación de la compra.",
    ),
    text("prazo", "plazo"),
    text(
        "O prazo de entrega é de 6 a 8 dias úteis nas capitais e de até 12 dias úteis nas demais cidades.",
        "El plazo de entrega es de 6 a 8 días hábiles en las capitales y de hasta 12 días hábiles en las demás ciudades.",
    ),
    text(
        "No Pix você tem 5% de desconto. O código vale por 24 horas e a confirmação sai em poucos minutos.",
        "Con Pix tiene 5% de descuento. El código vale por 24 horas y la confirmación sale en pocos minutos.",
    ),
    text("troca", "cambio"),
    text(
        "Você tem 7 dias corridos, a partir do recebimento, para trocar ou devolver. A coleta é por nossa conta.",
        "Tiene 7 días corridos, desde la entrega, para cambiar o devolver. El retiro corre por nuestra cuenta.",
    ),
    text("garantia", "garantia"),
    text(
        "Nossos móveis têm garantia de 12 meses contra defeitos de fabricação.",
        "Nuestros muebles tienen garantía de 12 meses por defectos de fabricación.",
    ),
    text("fotos", "fotos"),
    text(
        "Você pode enviar duas ou três fotos para garantia@casapitangueira.example, com o número do pedido no assunto?",
        "¿Puede enviar dos o tres fotos a garantia@casapitangueira.example, con el número del pedido en el asunto?",
    ),
    text("montagem", "armado"),
    text(
        "A montagem é gratuita para móveis de madeira. Depois da entrega, agendamos o melhor horário para você.",
        "El armado es gratis para muebles de madera. Después de la entrega agendamos el mejor horario para usted.",
    ),
    text("horario", "horario"),
    text(
        "Atendemos de segunda a sexta, das 9h às 18h, e aos sábados, das 9h às 13h.",
        "Atendemos de lunes a viernes, de 9 a 18, y los sábados, de 9 a 13.",
    ),
    text("tchau", "chau"),
    text(
        "Eu que agradeço! Se precisar de algo mais, é só chamar por aqui.",
        "¡Gracias a usted! Si necesita algo más, escriba por aquí.",
    ),
    text("Semana da Sala", "Semana de la Sala"),
    text(
        "Olá! É a Semana da Sala na Casa Pitangueira: sofás, racks e estantes com até 20% de desconto até domingo. Quer \
             receber o catálogo?",
        "¡Hola! Es la Semana de la Sala en Casa Pitangueira: sofás, racks y bibliotecas con hasta 20% de descuento hasta el \
             domingo. ¿Quiere recibir el catálogo?",
    ),
    text("Frete grátis para o Sul e o Sudeste", "Envío gratis al Sur y al Sudeste"),
    text(
        "Oi! Nesta semana o frete é grátis para o Sul e o Sudeste em compras acima de R$ 800,00. Posso mostrar as \
             novidades?",
        "¡Hola! Esta semana el envío al Sur y al Sudeste es gratis en compras desde R$ 800,00. ¿Le muestro las novedades?",
    ),
    // stories/after.rs
    text(
        "{oi} [Chegou hoje|Recebi hoje] {p:o} {produto} do pedido {pedido}, mas [veio na cor {cor} e eu \
                 comprei na cor {outra cor}|a cor está trocada: pedi {outra cor} e veio {cor}]. [Como faço para \
                 trocar?|Consigo trocar?]",
        "{oi} [Llegó hoy|Recibí hoy] {p:el} {produto} del pedido {pedido}, pero [vino en color {cor} y yo \
                 compré {outra cor}|el color está cambiado: pedí {outra cor} y vino {cor}]. [¿Cómo hago el \
                 cambio?|¿Puedo cambiarlo?]",
    ),
    text(
        "{ola} {pena} [Vamos resolver.|Consegue, claro.] [A embalagem está completa?|Você ainda tem a \
                 embalagem?]",
        "{ola} {pena} [Lo resolvemos.|Claro que sí.] [¿El embalaje está completo?|¿Todavía tiene el \
                 embalaje?]",
    ),
    text(
        "[Está, só abri para conferir.|Tenho, sim. Nem cheguei a tirar tudo da caixa.|Sim, guardei tudo.]",
        "[Sí, solo abrí para revisar.|Sí, ni llegué a sacarlo de la caja.|Sí, guardé todo.]",
    ),
    text(
        "[Ótimo.|Perfeito.] [A coleta fica para {d+2}|Agendei a coleta para {d+2}], e a peça na cor {outra \
                 cor} chega até {d+6}. [O motorista confere tudo na hora.|É só deixar embalado.]",
        "[Muy bien.|Perfecto.] [El retiro queda para el {d+2}|Agendé el retiro para el {d+2}], y la pieza \
                 en color {outra cor} llega antes del {d+6}. [El chofer revisa todo en el momento.|Solo déjelo \
                 embalado.]",
    ),
    text(
        "Troca autorizada, pedido {pedido}: coletar {item} {cor}, enviar {item} {outra cor}.",
        "Cambio autorizado, pedido {pedido}: retirar {item} {cor}, enviar {item} {outra cor}.",
    ),
    text(
        "[Preciso pagar alguma coisa?|Tem algum custo para mim?]",
        "[¿Tengo que pagar algo?|¿Tiene algún costo para mí?]",
    ),
    text(
        "[Nenhum custo: a troca é por nossa conta.|De jeito nenhum, a troca é por nossa conta.] {mais}",
        "[Ningún costo: el cambio corre por nuestra cuenta.|De ninguna manera, el cambio corre por nuestra \
                 cuenta.] {mais}",
    ),
    text(
        "{oi} [Comprei {p:um} {produto} e, infelizmente, não ficou bom no espaço. Ainda dá tempo de \
                 devolver?|Queria devolver {p:o} {produto} do pedido {pedido}, que não combinou com o ambiente. \
                 Como funciona?]",
        "{oi} [Compré {p:un} {produto} y, lamentablemente, no quedó bien en el espacio. ¿Todavía puedo \
                 devolver la compra?|Quería devolver {p:el} {produto} del pedido {pedido}, que no combinó con el \
                 ambiente. ¿Cómo funciona?]",
    ),
    text(
        "{ola} [Sem problema: em compras pela internet, o prazo para desistir é de 7 dias após o \
                 recebimento.|Claro! Você tem 7 dias corridos, a partir do recebimento, para desistir da compra.] \
                 Quando {p:ele} chegou?",
        "{ola} [No hay problema: en compras por internet puede arrepentirse hasta 7 días después de la \
                 entrega.|¡Claro! Tiene 7 días corridos, desde la entrega, para arrepentirse.] ¿Cuándo llegó?",
    ),
    text("[Chegou|Recebi] {na-3}.", "[Llegó|Recibí todo] {na-3}."),
    text(
        "Está dentro do prazo. [Você prefere o estorno ou um vale-compras?|Quer o estorno ou crédito na \
                 loja?]",
        "Está dentro del plazo. [¿Prefiere el reembolso o un vale de compra?|¿Reembolso o crédito en la \
                 tienda?]",
    ),
    text(
        "[Prefiro o estorno|O estorno, por favor|Pode ser o estorno mesmo].",
        "[Prefiero el reembolso|El reembolso, por favor|Mejor el reembolso].",
    ),
    text(
        "[Combinado:|Certo:] a coleta fica para {d+3}, e o estorno de {preco} [aparece em até duas \
                 faturas|sai assim que a peça voltar ao depósito].",
        "[De acuerdo:|Listo:] el retiro queda para el {d+3}, y el reembolso de {preco} [aparece en hasta \
                 dos resúmenes|sale cuando la pieza vuelva al depósito].",
    ),
    text(
        "Coleta em {d+3}. Estorno de {preco} depois da conferência, pedido {pedido}.",
        "Retiro el {d+3}. Reembolso de {preco} después de la revisión, pedido {pedido}.",
    ),
    text(
        "{oi} {p:O} {produto} chegou com [um arranhão na lateral|a embalagem rasgada e um canto lascado|um \
                 risco bem visível]. [O que eu faço?|Como resolvemos?]",
        "{oi} {p:El} {produto} llegó con [un rayón en el costado|el embalaje roto y una esquina \
                 golpeada|una marca muy visible]. [¿Qué hago?|¿Cómo lo resolvemos?]",
    ),
    text(
        "[O pedido é o {pedido}.|Pedido {pedido}.]",
        "[El pedido es el {pedido}.|Pedido {pedido}.]",
    ),
    text(
        "{ola} {pena} [Você consegue enviar duas ou três fotos para|Pode mandar algumas fotos para] \
                 trocas@casapitangueira.example?",
        "{ola} {pena} [¿Puede enviar dos o tres fotos a|¿Me manda unas fotos a] \
                 trocas@casapitangueira.example?",
    ),
    text(
        "[Enviei agora.|Acabei de mandar.] [São quatro fotos.|Dá para ver bem o estrago.]",
        "[Las envié ahora.|Acabo de mandarlas.] [Son cuatro fotos.|Se ve bien el daño.]",
    ),
    text(
        "[Fotos conferidas, avaria de transporte. Acionar o seguro da TransLitoral.|Avaria confirmada pelas \
                 fotos. Protocolo {protocolo} na transportadora.]",
        "[Fotos revisadas, daño de transporte. Activar el seguro de TransLitoral.|Daño confirmado por las \
                 fotos. Caso {protocolo} en el transporte.]",
    ),
    text(
        "[{nome}, a troca está aprovada.|Boa notícia, {nome}: troca aprovada.] [A peça nova chega até \
                 {d+5}|Entregamos a peça nova até {d+5}] e o motorista leva a danificada. [Pode ser?|Combinado?]",
        "[{nome}, el cambio está aprobado.|Buenas noticias, {nome}: cambio aprobado.] [La pieza nueva llega \
                 antes del {d+5}|Entregamos la pieza nueva antes del {d+5}] y el chofer se lleva la dañada. [¿Le \
                 parece?|¿De acuerdo?]",
    ),
    text(
        "[Pode. Espero que venha com mais cuidado.|Combinado. Tomara que agora venha inteira.] {c:Obrigado}.",
        "[Sí. Espero que venga con más cuidado.|De acuerdo. Ojalá ahora llegue bien.] Gracias.",
    ),
    text(
        "[Pedi embalagem reforçada.|Vai com embalagem reforçada, pode confiar.] [Acompanho até o \
                 final.|Qualquer coisa, me chame.]",
        "[Pedí embalaje reforzado.|Va con embalaje reforzado, confíe.] [Lo sigo hasta el final.|Cualquier \
                 cosa, me avisa.]",
    ),
    text(
        "{oi} [{p:O} {item} chegou|Recebi {p:o} {item} do pedido {pedido}] e [queria agendar a \
                 montagem|preciso marcar a montagem]. [Como funciona?|Tem horário nesta semana?]",
        "{oi} [{p:El} {item} llegó|Recibí {p:el} {item} del pedido {pedido}] y [quería agendar el \
                 armado|necesito marcar el armado]. [¿Cómo funciona?|¿Hay horario esta semana?]",
    ),
    text(
        "{ola} [A montagem já está incluída.|No seu pedido a montagem é gratuita.] Em {cidade}, o montador \
                 tem horário {na+3}, de manhã, ou {na+4}, à tarde. [Qual você prefere?|Qual fica melhor?]",
        "{ola} [El armado ya está incluido.|En su pedido el armado es gratis.] En {cidade} el armador tiene \
                 horario {na+3}, a la mañana, o {na+4}, a la tarde. [¿Cuál prefiere?|¿Cuál le queda mejor?]",
    ),
    text(
        "[Pode ser {na+3}|Fico com {d+3}, de manhã|A primeira opção é melhor: {d+3}][, por favor|].",
        "[Puede ser {na+3}|Me quedo con el {d+3}, a la mañana|La primera opción es mejor: {d+3}][, por \
                 favor|].",
    ),
    text(
        "[Agendado:|Combinado:] {na+3}, entre 8h e 12h. [Quem vai é o {montador}, que liga antes de sair.|O \
                 montador se chama {montador} e avisa quando estiver a caminho.]",
        "[Agendado:|De acuerdo:] {na+3}, entre las 8 y las 12. [Va {montador}, que llama antes de salir.|El \
                 armador se llama {montador} y avisa cuando esté en camino.]",
    ),
    text(
        "Montagem {p:do} {item} em {d+3}, manhã, com {montador}. Pedido {pedido}.",
        "Armado {p:del} {item} el {d+3}, mañana, con {montador}. Pedido {pedido}.",
    ),
    text(
        "[Preciso deixar alguma coisa pronta?|Preciso comprar algum material?]",
        "[¿Tengo que dejar algo listo?|¿Tengo que comprar algún material?]",
    ),
    text(
        "[Só deixar o espaço livre: ele leva tudo.|Nada! Ele leva as ferramentas e as buchas.]",
        "[Solo deje el espacio libre: él lleva todo.|¡Nada! Lleva las herramientas y los tarugos.]",
    ),
    text(
        "{oi} [O montador está aqui e|Comecei a montar {p:o} {produto} e] [faltou um saquinho de \
                 parafusos|está faltando uma ferragem|vieram duas peças iguais e falta outra].",
        "{oi} [El armador está aquí y|Empecé a armar {p:el} {produto} y] [faltó una bolsita de \
                 tornillos|falta un herraje|vinieron dos piezas iguales y falta otra].",
    ),
    text(
        "{ola} {pena} [Consegue ver no manual o código da peça?|No manual há um código ao lado da peça. \
                 Qual é?]",
        "{ola} {pena} [¿Puede ver en el manual el código de la pieza?|En el manual hay un código al lado de \
                 la pieza. ¿Cuál es?]",
    ),
    text(
        "[É a {peca}.|No manual está como {peca}.]",
        "[Es la {peca}.|En el manual figura {peca}.]",
    ),
    text(
        "[{a:Obrigado}!|Achei!] Tenho a peça {peca} em estoque e envio ainda hoje, por entrega expressa: \
                 chega até {d+2}.",
        "[¡Gracias!|¡La encontré!] Tengo la pieza {peca} en stock y la envío hoy mismo, por entrega exprés: \
                 llega antes del {d+2}.",
    ),
    text(
        "Enviar peça {peca} ({item}), pedido {pedido}, entrega expressa. Reagendar o montador.",
        "Enviar pieza {peca} ({item}), pedido {pedido}, entrega exprés. Reagendar al armador.",
    ),
    text(
        "[E a nova visita do montador tem custo?|Vou precisar pagar outra visita?]",
        "[¿Y la nueva visita del armador tiene costo?|¿Voy a tener que pagar otra visita?]",
    ),
    text(
        "[Sem custo nenhum:|De forma alguma:] reagendei para {d+3}. {mais}",
        "[Sin ningún costo:|De ninguna manera:] la reagendé para el {d+3}. {mais}",
    ),
    text(
        "{oi} [Comprei {p:um} {produto} há uns quatro meses, e agora|{p:O} {produto} que comprei este ano] \
                 [começou a ranger|está com uma peça solta|ficou {p:torto}]. [Ainda está na garantia?|A garantia \
                 cobre?]",
        "{oi} [Compré {p:un} {produto} hace unos cuatro meses, y ahora|{p:El} {produto} que compré este \
                 año] [empezó a hacer ruido|tiene una pieza suelta|quedó {p:torcido}]. [¿Todavía está en \
                 garantía?|¿La garantía lo cubre?]",
    ),
    text(
        "{ola} {pena} A garantia é de 12 meses, então está {p:coberto}. [Pode enviar duas ou três fotos \
                 para garantia@casapitangueira.example?|Você consegue mandar fotos para \
                 garantia@casapitangueira.example?]",
        "{ola} {pena} La garantía es de 12 meses, así que está {p:cubierto}. [¿Puede enviar dos o tres \
                 fotos a garantia@casapitangueira.example?|¿Me manda fotos a garantia@casapitangueira.example?]",
    ),
    text(
        "[Fotos enviadas!|Acabei de mandar as fotos.] [Em nome de {nome completo}.|O pedido é o {pedido}.]",
        "[¡Fotos enviadas!|Acabo de mandar las fotos.] [A nombre de {nome completo}.|El pedido es el \
                 {pedido}.]",
    ),
    text(
        "[Fotos recebidas: ferragem {peca} com defeito. Pedir à fábrica.|Defeito de fabricação confirmado. \
                 Solicitada a peça {peca}.]",
        "[Fotos recibidas: herraje {peca} con defecto. Pedir a la fábrica.|Defecto de fabricación \
                 confirmado. Pieza {peca} solicitada.]",
    ),
    text(
        "[Recebi as fotos.|Fotos recebidas, {nome}.] É defeito de fabricação: vamos trocar a peça sem \
                 custo. [Confirmo o prazo com a fábrica e já te aviso.|Vou confirmar o prazo com a fábrica.]",
        "[Recibí las fotos.|Fotos recibidas, {nome}.] Es un defecto de fabricación: cambiamos la pieza sin \
                 costo. [Confirmo el plazo con la fábrica y le aviso.|Voy a confirmar el plazo con la fábrica.]",
    ),
    text(
        "{nome}, a fábrica confirmou: a peça chega em {cidade} até {d+8}, e o técnico faz a troca no mesmo \
                 dia.",
        "{nome}, la fábrica confirmó: la pieza llega a {cidade} antes del {d+8}, y el técnico hace el \
                 cambio el mismo día.",
    ),
    text("[Perfeito.|Excelente.|Que bom.] {valeu}", "[Perfecto.|Excelente.|Qué bueno.] {valeu}"),
    text(
        "{oi} [Passando só para agradecer:|Queria deixar um elogio:] {p:o} {produto} [ficou {p:lindo} aqui \
                 em casa|superou as expectativas], e [a equipe de entrega foi muito cuidadosa|o pessoal da entrega \
                 foi super educado]. [Parabéns!|Já estou indicando para os amigos.|Amei! 😍]",
        "{oi} [Paso solo para agradecer:|Quería dejar un elogio:] {p:el} {produto} [quedó {p:hermoso} en \
                 casa|superó lo que esperaba], y [el equipo de entrega fue muy cuidadoso|la gente de la entrega fue \
                 muy amable]. [¡Felicitaciones!|Ya se lo recomiendo a mis amigos.|¡Me encantó! 😍]",
    ),
    text(
        "{ola} [Que mensagem boa de ler!|Ficamos muito felizes!] [Vou repassar o elogio à equipe.|Já mandei \
                 para o grupo da equipe. 😊]",
        "{ola} [¡Qué lindo mensaje!|¡Nos alegra mucho!] [Le paso el elogio al equipo.|Ya lo mandé al grupo \
                 del equipo. 😊]",
    ),
    text(
        "[Eles merecem!|Merecem mesmo!] [Um abraço!|Abraço a todos.]",
        "[¡Se lo merecen!|¡De verdad!] [¡Un abrazo!|Abrazo para todos.]",
    ),
    // stories/delivery.rs
    text(
        "{oi} [[Queria saber|Gostaria de saber|Preciso saber] [quando chega o meu pedido {pedido}|como está \
                 o andamento do pedido {pedido}].|[Pode me informar|Vocês conseguem me dizer] a previsão de entrega \
                 do pedido {pedido}?]",
        "{oi} [[Quería saber|Me gustaría saber|Necesito saber] [cuándo llega mi pedido {pedido}|cómo va el \
                 pedido {pedido}].|[¿Me puede informar|¿Me pueden decir] la fecha de entrega del pedido {pedido}?]",
    ),
    text(
        "[É {p:um} {produto}.|Comprei {p:um} {produto}, na cor {cor}.|Está em nome de {nome completo}.]",
        "[Es {p:un} {produto}.|Compré {p:un} {produto}, en color {cor}.|Está a nombre de {nome completo}.]",
    ),
    text(
        "[Seu pedido|O pedido {pedido}] [já saiu do nosso depósito|já está com a transportadora|foi \
                 despachado {na-2}], e a entrega em {cidade} está prevista para {d+3}. [O código de rastreio é \
                 {rastreio}.|Você pode acompanhar pelo código {rastreio}.]",
        "[Su pedido|El pedido {pedido}] [ya salió de nuestro depósito|ya está con el transporte|se despachó \
                 {na-2}], y la entrega en {cidade} está prevista para el {d+3}. [El código de seguimiento es \
                 {rastreio}.|Puede seguirlo con el código {rastreio}.]",
    ),
    text(
        "[Ótimo!|Que bom!|Perfeito!] [Precisa|Tem que] ter alguém em casa para receber?",
        "[¡Muy bien!|¡Qué bueno!|¡Perfecto!] [¿Hace falta|¿Tiene que haber] alguien en casa para recibir?",
    ),
    text(
        "[Precisa, sim: alguém maior de 18 anos que possa assinar|Precisa, mas pode ser a portaria ou um \
                 vizinho autorizado]. [A entrega é feita das 8h às 18h.|O motorista liga meia hora antes.]",
        "[Sí: una persona mayor de 18 años que pueda firmar|Sí, pero puede ser la portería o alguien del \
                 edificio con autorización]. [La entrega es de 8 a 18.|El chofer llama media hora antes.]",
    ),
    text(
        "{oi} [Meu pedido {pedido} era para ter chegado {na-3} e até agora nada.|O prazo do pedido {pedido} \
                 venceu {na-3} e {p:o} {item} ainda não chegou.|Estou esperando {p:o} {produto} desde {d-3}, pedido \
                 {pedido}.] [Podem verificar?|O que aconteceu?|Conseguem me dar uma posição?]",
        "{oi} [Mi pedido {pedido} tenía que llegar {na-3} y hasta ahora nada.|El plazo del pedido {pedido} \
                 venció {na-3} y {p:el} {item} todavía no llegó.|Espero {p:el} {produto} desde el {d-3}, pedido \
                 {pedido}.] [¿Pueden verificar?|¿Qué pasó?|¿Me pueden dar una respuesta?]",
    ),
    text(
        "[Falei com a transportadora, que informou|A transportadora informou] [um atraso na rota de \
                 {cidade}|que a carga ficou retida na transferência para {cidade}|um problema com o caminhão que \
                 atende {cidade}]. [Pedi prioridade|Abri um chamado com prioridade] e te aviso assim que tiver a \
                 nova data.",
        "[Hablé con el transporte, que informó|El transporte informó] [un atraso en la ruta de {cidade}|que \
                 la carga quedó retenida rumbo a {cidade}|un problema con el camión que atiende {cidade}]. [Pedí \
                 prioridad|Abrí un caso con prioridad] y le aviso apenas tenga la nueva fecha.",
    ),
    text(
        "[Chamado aberto na TransLitoral, protocolo {protocolo}.|TransLitoral, protocolo {protocolo}: \
                 prometeram resposta até {d+1}.]",
        "[Caso abierto en TransLitoral, número {protocolo}.|TransLitoral, caso {protocolo}: prometieron \
                 respuesta antes del {d+1}.]",
    ),
    text(
        "[Alguma novidade?|Conseguiram falar com a transportadora?|Oi, já têm alguma resposta?]",
        "[¿Alguna novedad?|¿Pudieron hablar con el transporte?|Hola, ¿ya hay alguna respuesta?]",
    ),
    text(
        "[{nome}, já tenho retorno da transportadora:|Tenho novidades, {nome}:] [a nova data de entrega é \
                 {d+4}|{p:o} {item} sai para entrega {na+4}]. [Vou acompanhar de perto.|Fico de olho até a entrega.]",
        "[{nome}, ya tengo respuesta del transporte:|Tengo novedades, {nome}:] [la nueva fecha de entrega \
                 es el {d+4}|{p:el} {item} sale a entrega {na+4}]. [Lo sigo de cerca.|Estoy pendiente hasta la \
                 entrega.]",
    ),
    text(
        "[Tomara que desta vez chegue.|Está bem, vou aguardar.|Ok, fico no aguardo.] [{c:Obrigado} pelo \
                 retorno.|{c:Obrigado}.]",
        "[Ojalá esta vez llegue.|Está bien, espero.|Ok, quedo a la espera.] [Gracias por la \
                 respuesta.|Gracias.]",
    ),
    text(
        "[Como pedido de desculpas, vamos devolver o frete, de {frete}.|Já registrei o estorno do frete \
                 ({frete}), como pedido de desculpas.]",
        "[Como disculpa, le devolvemos el envío, de {frete}.|Ya registré el reembolso del envío ({frete}), \
                 como disculpa.]",
    ),
    text(
        "[Ah, que bom!|Gostei da atitude.|Puxa, agradeço.] {valeu}",
        "[¡Ah, qué bueno!|Me gustó la actitud.|Se agradece.] {valeu}",
    ),
    text(
        "{oi} [Errei o número do endereço no pedido {pedido}.|Vou me mudar e preciso trocar o endereço do \
                 pedido {pedido}.|Coloquei o endereço antigo no pedido {pedido}.] [Ainda dá tempo de \
                 corrigir?|Consigo alterar?]",
        "{oi} [Puse mal el número de la dirección en el pedido {pedido}.|Me voy a mudar y necesito cambiar \
                 la dirección del pedido {pedido}.|Puse la dirección anterior en el pedido {pedido}.] [¿Todavía hay \
                 tiempo de corregir?|¿Puedo cambiarla?]",
    ),
    text(
        "{ola} [Dá tempo, sim: {p:o} {item} só sai do depósito {na+1}.|O pedido ainda não foi despachado, \
                 então consigo alterar.] [Qual é o endereço correto?|Pode me passar o endereço certo?]",
        "{ola} [Hay tiempo: {p:el} {item} sale del depósito recién {na+1}.|El pedido todavía no se \
                 despachó, así que puedo cambiarla.] [¿Cuál es la dirección correcta?|¿Me pasa la dirección \
                 correcta?]",
    ),
    text(
        "{rua}, {numero}[, apartamento {apto}|], em {cidade}[. O bairro é o mesmo|].",
        "{rua}, {numero}[, departamento {apto}|], en {cidade}[. El barrio es el mismo|].",
    ),
    text(
        "[Pronto, endereço atualizado.|Alterado!] [A previsão continua sendo {d+5}.|O prazo não muda: \
                 {d+5}.]",
        "[Listo, dirección actualizada.|¡Cambiada!] [La fecha prevista sigue siendo el {d+5}.|El plazo no \
                 cambia: {d+5}.]",
    ),
    text(
        "{oi} [Marcaram a entrega {p:do} {item} para {d+1}, mas não vou estar em casa.|A entrega do pedido \
                 {pedido} ficou para {d+1} e tenho um compromisso no dia.] [Dá para remarcar?|Seria possível mudar \
                 a data?]",
        "{oi} [Marcaron la entrega {p:del} {item} para el {d+1}, pero no voy a estar en casa.|La entrega \
                 del pedido {pedido} quedó para el {d+1} y tengo un compromiso ese día.] [¿Se puede \
                 reprogramar?|¿Sería posible cambiar la fecha?]",
    ),
    text(
        "{ola} [Claro, sem custo.|Sem problema.] Tenho {na+3}, pela manhã, ou {na+4}, à tarde. [O que fica \
                 melhor?|Qual você prefere?]",
        "{ola} [Claro, sin costo.|No hay problema.] Tengo {na+3}, a la mañana, o {na+4}, a la tarde. [¿Qué \
                 le queda mejor?|¿Cuál prefiere?]",
    ),
    text(
        "[Pode ser {na+4}|Prefiro {na+4}, à tarde|À tarde é melhor, então {na+4}][, por favor|].",
        "[Puede ser {na+4}|Prefiero {na+4}, a la tarde|A la tarde es mejor, entonces {na+4}][, por favor|].",
    ),
    text(
        "[Remarcado!|Combinado, {nome}.] [O motorista liga antes de chegar.|Você recebe um aviso quando o \
                 caminhão sair.]",
        "[¡Reprogramado!|De acuerdo, {nome}.] [El chofer llama antes de llegar.|Recibe un aviso cuando \
                 salga el camión.]",
    ),
    text(
        "{oi} [Escolhi retirar na loja o pedido {pedido}.|Meu pedido {pedido} é para retirada na loja.] [Já \
                 posso buscar?|Já está disponível?]",
        "{oi} [Elegí retirar en la tienda el pedido {pedido}.|Mi pedido {pedido} es para retiro en tienda.] \
                 [¿Ya puedo pasar a buscarlo?|¿Ya está disponible?]",
    ),
    text(
        "{ola} [Está prontinho!|Já está separado!] [É só trazer um documento com foto.|Basta apresentar um \
                 documento com foto.]",
        "{ola} [¡Está listo!|¡Ya está separado!] [Solo traiga un documento con foto.|Alcanza con presentar \
                 un documento con foto.]",
    ),
    text(
        "[Outra pessoa pode retirar por mim?|Pode ser outra pessoa? Estou viajando.]",
        "[¿Otra persona puede retirarlo por mí?|¿Puede ser otra persona? Estoy de viaje.]",
    ),
    text(
        "[Pode, sim. É só me dizer quem vem.|Sem problema: me diga o nome de quem vem, por favor.]",
        "[Sí, claro. Dígame quién viene.|No hay problema: dígame el nombre de quien viene, por favor.]",
    ),
    text(
        "[Vai ser|Quem vai é] {outra pessoa}. Passa aí {na+1}.",
        "[Va a ser|Va] {outra pessoa}. Pasa {na+1}.",
    ),
    text(
        "[Anotado!|Perfeito, já deixei autorizado.] {mais}",
        "[¡Anotado!|Perfecto, ya dejé la autorización.] {mais}",
    ),
    text(
        "[Olha, estou bem {c:chateado}.|Estou muito {c:decepcionado} com vocês.|Não sei mais a quem \
                 recorrer.] [É a terceira vez que escrevo sobre o pedido {pedido} e nada se resolve.|Já remarcaram \
                 a entrega {p:do} {item} duas vezes.|{p:O} {item} do pedido {pedido} chegou {p:danificado} e \
                 ninguém me dá uma solução.]",
        "[Mire, estoy muy {c:enojado}.|Estoy muy {c:decepcionado} con ustedes.|Ya no sé a quién recurrir.] \
                 [Es la tercera vez que escribo por el pedido {pedido} y nada se resuelve.|Ya cambiaron dos veces \
                 la entrega {p:del} {item}.|{p:El} {item} del pedido {pedido} llegó {p:dañado} y nadie me da una \
                 solución.]",
    ),
    text(
        "[Preciso de uma solução hoje.|Quero uma resposta ainda hoje.|Se não resolverem, vou ao Procon.]",
        "[Necesito una solución hoy.|Quiero una respuesta hoy mismo.|Si no lo resuelven, voy a defensa del \
                 consumidor.]",
    ),
    text(
        "{ola} {pena} [Você tem toda a razão.|Entendo a sua frustração.] Vou passar o seu caso agora para a \
                 Helena, nossa gerente.",
        "{ola} {pena} [Tiene toda la razón.|Entiendo su enojo.] Le paso su caso ahora a Helena, nuestra \
                 gerente.",
    ),
    text(
        "[Terceiro contato sobre o pedido {pedido}. Precisa de solução hoje.|Cliente com razão. Sugiro \
                 trocar {p:o} {item} e devolver o frete.]",
        "[Tercer contacto por el pedido {pedido}. Necesita solución hoy.|El cliente tiene razón. Sugiero \
                 cambiar {p:el} {item} y devolver el envío.]",
    ),
    text(
        "[Olá|Oi], {nome}. Aqui é a Helena, gerente da loja. [Li toda a conversa e peço desculpas em nome \
                 da equipe.|Não é esse o atendimento que queremos dar.] [Proponho o seguinte:|O que posso fazer:] \
                 entregamos {p:um} {item} {p:novo} até {d+3} e devolvemos o frete, de {frete}. [Pode ser \
                 assim?|Você concorda?]",
        "[Hola|Buenas], {nome}. Le escribe Helena, gerente de la tienda. [Leí toda la conversación y le \
                 pido disculpas en nombre del equipo.|No es la atención que queremos dar.] [Le propongo lo \
                 siguiente:|Lo que puedo hacer:] entregamos {p:un} {item} {p:nuevo} antes del {d+3} y devolvemos el \
                 envío, de {frete}. [¿Le parece bien?|¿Está de acuerdo?]",
    ),
    text(
        "[Pode, sim.|Tudo bem, concordo.|Assim está bom.] [Só quero que chegue {p:perfeito}.|Agora senti \
                 firmeza.] [{c:Obrigado} por me ouvir.|{c:Obrigado}.]",
        "[Sí.|Está bien, de acuerdo.|Así está bien.] [Solo quiero que llegue {p:perfecto}.|Ahora me quedo \
                 con más confianza.] [Gracias por escucharme.|Gracias.]",
    ),
    text(
        "[Vou acompanhar pessoalmente|Eu mesma acompanho a entrega] e te escrevo para confirmar.",
        "[Lo sigo personalmente|Yo misma sigo la entrega] y le escribo para confirmar.",
    ),
    text(
        "[{nome}, {p:o} {item} {p:novo} chegou bem?|Oi, {nome}! Deu tudo certo com {p:o} {item} {p:novo}?]",
        "[{nome}, ¿{p:el} {item} {p:nuevo} llegó bien?|¡Hola, {nome}! ¿Todo bien con {p:el} {item} \
                 {p:nuevo}?]",
    ),
    text(
        "[Chegou, e está {p:perfeito}.|Sim! Desta vez veio {p:perfeito}.|Deu, sim, está em ordem.] {valeu}",
        "[Llegó, y está {p:perfecto}.|¡Sí! Esta vez vino {p:perfecto}.|Sí, está en orden.] {valeu}",
    ),
    // stories/payment.rs
    text(
        "{oi} [Paguei o pedido {pedido} por Pix|Fiz o Pix do pedido {pedido}] [faz um tempinho|há mais de \
                 uma hora] e [ainda aparece como pendente|o site continua mostrando que falta pagar]. [Podem \
                 verificar?|É normal demorar?]",
        "{oi} [Pagué el pedido {pedido} con Pix|Hice el Pix del pedido {pedido}] [hace un rato|hace más de \
                 una hora] y [todavía aparece como pendiente|el sitio sigue mostrando que falta pagar]. [¿Pueden \
                 verificar?|¿Es normal que tarde?]",
    ),
    text(
        "{ola} {momento} [Em nome de quem está o comprovante?|Quem aparece como pagador no comprovante?]",
        "{ola} {momento} [¿A nombre de quién está el comprobante?|¿Quién figura como pagador en el \
                 comprobante?]",
    ),
    text(
        "[{nome completo}, é a minha conta mesmo.|Está no meu nome: {nome completo}.] [O valor é \
                 {pix}.|Foram {pix}.]",
        "[{nome completo}, es mi propia cuenta.|Está a mi nombre: {nome completo}.] [El monto es \
                 {pix}.|Fueron {pix}.]",
    ),
    text(
        "Conferir no banco: Pix de {pix}, pagador {nome completo}, pedido {pedido}.",
        "Revisar en el banco: Pix de {pix}, pagador {nome completo}, pedido {pedido}.",
    ),
    text(
        "[Localizei o pagamento!|Pagamento localizado, {nome}!] [A conciliação do banco atrasou|Ele não \
                 tinha sido vinculado ao pedido], mas já está [confirmado|tudo certo]. [A nota fiscal sai ainda \
                 hoje.|O pedido já foi para a separação.]",
        "[¡Encontré el pago!|¡Pago encontrado, {nome}!] [La conciliación del banco se atrasó|No se había \
                 vinculado al pedido], pero ya está [confirmado|todo bien]. [La factura sale hoy mismo.|El pedido \
                 ya pasó a preparación.]",
    ),
    text(
        "[Ufa, que alívio!|Que bom!|Ah, perfeito.] {valeu}",
        "[¡Uf, qué alivio!|¡Qué bueno!|Ah, perfecto.] {valeu}",
    ),
    text(
        "{oi} [O boleto do pedido {pedido} venceu|Perdi o vencimento do boleto do pedido {pedido}]. [Dá \
                 para emitir outro?|Conseguem gerar a segunda via?]",
        "{oi} [El boleto del pedido {pedido} venció|Se me pasó el vencimiento del boleto del pedido \
                 {pedido}]. [¿Se puede emitir otro?|¿Me generan otro?]",
    ),
    text(
        "{ola} [Consigo, sim.|Claro!] [Se preferir, no Pix {p:o} {item} sai por {pix}, com 5% de \
                 desconto.|Lembrando que no Pix há 5% de desconto: fica {pix}.] [O que você prefere?|Como fica \
                 melhor?]",
        "{ola} [Sí, puedo.|¡Claro!] [Si prefiere, con Pix {p:el} {item} queda en {pix}, con 5% de \
                 descuento.|Recuerde que con Pix hay 5% de descuento: queda en {pix}.] [¿Qué prefiere?|¿Cómo le \
                 queda mejor?]",
    ),
    text(
        "[Ah, então quero o Pix.|Com desconto, prefiro o Pix!|Pode ser no Pix, então.]",
        "[Ah, entonces quiero Pix.|¡Con descuento, prefiero Pix!|Que sea con Pix, entonces.]",
    ),
    text(
        "[Combinado!|Ótima escolha!] O código Pix [foi para o seu e-mail|já está no seu e-mail] e vale por \
                 24 horas.",
        "[¡De acuerdo!|¡Buena elección!] El código Pix [fue a su correo|ya está en su correo] y vale por 24 \
                 horas.",
    ),
    text(
        "[Pago!|Acabei de pagar.|Pix feito.] [Podem confirmar?|Chegou aí?]",
        "[¡Pagado!|Acabo de pagar.|Pix hecho.] [¿Pueden confirmar?|¿Llegó?]",
    ),
    text(
        "[Confirmado, {nome}!|Recebido, {nome}!] [A entrega em {cidade} fica para {d+7}.|Seu pedido vai \
                 agora para a separação, com entrega até {d+7}.]",
        "[¡Confirmado, {nome}!|¡Recibido, {nome}!] [La entrega en {cidade} queda para el {d+7}.|Su pedido \
                 pasa ahora a preparación, con entrega antes del {d+7}.]",
    ),
    text(
        "{oi} [Preciso da nota fiscal do pedido {pedido}. Não achei no meu e-mail.|Não recebi a nota fiscal \
                 do pedido {pedido}. Podem reenviar, por favor?|Vocês conseguem me mandar a nota fiscal do pedido \
                 {pedido}?]",
        "{oi} [Necesito la factura del pedido {pedido}. No la encontré en mi correo.|No recibí la factura \
                 del pedido {pedido}. ¿La pueden reenviar, por favor?|¿Me pueden mandar la factura del pedido \
                 {pedido}?]",
    ),
    text(
        "{ola} [Claro!|Consigo, sim.] [Envio para o e-mail do cadastro?|Pode ser para o e-mail do cadastro?]",
        "{ola} [¡Claro!|Sí, puedo.] [¿La envío al correo registrado?|¿Puede ser al correo registrado?]",
    ),
    text("[Pode, por favor.|Isso mesmo.|Sim, por favor.]", "[Sí, por favor.|Así es.|Por favor.]"),
    text(
        "[Enviada!|Pronto, acabei de enviar.] É a NF-e {nf}. [Confere para mim se chegou? Às vezes ela cai \
                 no spam.|Pode ver se chegou?]",
        "[¡Enviada!|Listo, acabo de enviarla.] Es la factura {nf}. [¿Me confirma si llegó? A veces cae en \
                 spam.|¿Puede ver si llegó?]",
    ),
    text(
        "[Chegou, sim.|Recebi aqui.|Estava no spam mesmo, achei!] {valeu}",
        "[Sí, llegó.|La recibí.|¡Estaba en spam, la encontré!] {valeu}",
    ),
    text(
        "{oi} [O cupom {cupom} não está funcionando no carrinho.|Estou tentando usar o cupom {cupom} e \
                 aparece um erro.] [Está válido ainda?|Podem me ajudar?]",
        "{oi} [El cupón {cupom} no funciona en el carrito.|Intento usar el cupón {cupom} y aparece un \
                 error.] [¿Sigue vigente?|¿Me pueden ayudar?]",
    ),
    text(
        "{ola} O cupom {cupom} [vale só no cartão e não soma com o desconto do Pix|não soma com o desconto \
                 do Pix]. [Qual é a forma de pagamento?|Você escolheu Pix ou cartão?]",
        "{ola} El cupón {cupom} [vale solo con tarjeta y no se suma al descuento de Pix|no se suma al \
                 descuento de Pix]. [¿Cuál es la forma de pago?|¿Eligió Pix o tarjeta?]",
    ),
    text("[Eu tinha marcado Pix.|Ah, estava no Pix.]", "[Había marcado Pix.|Ah, estaba en Pix.]"),
    text(
        "[Então é isso: no|Nesse caso, no] Pix você já tem 5% de desconto, e {p:o} {item} sai por {pix}. \
                 [Vale mais a pena que o cupom.|É melhor que o cupom, inclusive.]",
        "[Entonces es eso: con|En ese caso, con] Pix ya tiene 5% de descuento, y {p:el} {item} queda en \
                 {pix}. [Conviene más que el cupón.|Es mejor que el cupón.]",
    ),
    text(
        "[Entendi, melhor assim.|Ah, então vou de Pix mesmo.] {valeu}",
        "[Entiendo, mejor así.|Ah, entonces voy con Pix.] {valeu}",
    ),
    text(
        "{oi} [Meu cartão foi recusado três vezes|O pagamento no cartão não passa de jeito nenhum] na \
                 compra {p:do} {produto}. [O banco diz que está liberado.|Tenho limite.]",
        "{oi} [Mi tarjeta fue rechazada tres veces|El pago con tarjeta no pasa de ninguna manera] en la \
                 compra {p:del} {produto}. [El banco dice que está habilitada.|Tengo límite.]",
    ),
    text(
        "{ola} {momento} [O valor foi {preco}, certo?|Você tentou em 10x de {parcela}?]",
        "{ola} {momento} [El monto fue {preco}, ¿verdad?|¿Probó en 10 cuotas de {parcela}?]",
    ),
    text("[Isso, exatamente.|Sim, isso mesmo.]", "[Sí, exactamente.|Sí, eso mismo.]"),
    text(
        "[Foi o nosso antifraude que bloqueou, por causa do endereço diferente.|A operadora recusou por \
                 segurança.] [Posso mandar um link de pagamento?|Se quiser, gero um link de pagamento seguro.]",
        "[Lo bloqueó nuestro antifraude, por la dirección distinta.|La operadora lo rechazó por seguridad.] \
                 [¿Le mando un enlace de pago?|Si quiere, genero un enlace de pago seguro.]",
    ),
    text("[Pode mandar, por favor.|Quero, por favor.]", "[Mándelo, por favor.|Sí, por favor.]"),
    text(
        "[Prontinho, o link foi para o seu e-mail.|Link enviado por e-mail.] [Me avise se der certo?|Fico \
                 por aqui até dar certo.]",
        "[Listo, el enlace fue a su correo.|Enlace enviado por correo.] [¿Me avisa si funciona?|Quedo por \
                 aquí hasta que salga.]",
    ),
    text(
        "[Agora foi!|Deu certo!|Passou na primeira.] {valeu}",
        "[¡Ahora sí!|¡Funcionó!|Pasó a la primera.] {valeu}",
    ),
    text(
        "[Oba! Seu pedido é o {pedido}.|Que bom! O número do pedido é {pedido}.] [A entrega fica para \
                 {d+8}.|Chega até {d+8}.]",
        "[¡Genial! Su pedido es el {pedido}.|¡Qué bueno! El número del pedido es {pedido}.] [La entrega \
                 queda para el {d+8}.|Llega antes del {d+8}.]",
    ),
    text(
        "{oi} [Preciso|Gostaria de] cancelar o pedido {pedido}. [Tive um imprevisto.|Mudei os planos da \
                 reforma.|Comprei a cor errada e vou pensar melhor.]",
        "{oi} [Necesito|Quisiera] cancelar el pedido {pedido}. [Tuve un imprevisto.|Cambié los planes de la \
                 reforma.|Compré el color equivocado y lo voy a pensar mejor.]",
    ),
    text(
        "{ola} [Que pena!|Entendo.] [Se ajudar, consigo 7% de desconto para você ficar com {p:o} \
                 {item}.|Posso oferecer 7% de desconto para você manter a compra?]",
        "{ola} [¡Qué lástima!|Entiendo.] [Si ayuda, consigo 7% de descuento para que se quede con {p:el} \
                 {item}.|¿Puedo ofrecerle 7% de descuento para mantener la compra?]",
    ),
    text(
        "[Agradeço, mas prefiro cancelar mesmo.|É gentil, mas quero cancelar.|Desta vez não, {c:obrigado}.]",
        "[Gracias, pero prefiero cancelar.|Muy amable, pero quiero cancelar.|Esta vez no, gracias.]",
    ),
    text(
        "[Sem problema.|Tudo bem.] O pedido {pedido} está cancelado. [O estorno aparece em até duas \
                 faturas.|O valor volta em até 5 dias úteis.]",
        "[No hay problema.|Está bien.] El pedido {pedido} está cancelado. [El reembolso aparece en hasta \
                 dos resúmenes.|El dinero vuelve en hasta 5 días hábiles.]",
    ),
    text("{certo}, {c:obrigado}[ pela compreensão|].", "{certo}, gracias[ por la comprensión|]."),
    // stories/product.rs
    text(
        "{oi} [Vocês ainda têm|Ainda tem|Vocês têm] {p:o} {produto} na cor {cor}? [E entregam em \
                 {cidade}?|Sou de {cidade}.|]",
        "{oi} [¿Todavía tienen|¿Tienen] {p:el} {produto} en color {cor}? [¿Hacen entregas en {cidade}?|Soy \
                 de {cidade}.|]",
    ),
    text(
        "{ola} [Temos, sim!|Temos à pronta entrega!|Sim, ainda temos!] [A entrega em {cidade} leva de 6 a 8 \
                 dias úteis, com frete de {frete}.|Para {cidade} o frete é de {frete} e o prazo, de até 8 dias \
                 úteis.]",
        "{ola} [¡Sí, tenemos!|¡Está en stock!|¡Sí, todavía quedan!] [La entrega en {cidade} tarda de 6 a 8 \
                 días hábiles, con un envío de {frete}.|Para {cidade} el envío cuesta {frete} y tarda hasta 8 días \
                 hábiles.]",
    ),
    text(
        "[Qual é o valor à vista?|E quanto fica à vista?|Tem desconto à vista?]",
        "[¿Cuánto cuesta al contado?|¿Y cuánto queda al contado?|¿Hay descuento al contado?]",
    ),
    text(
        "[No Pix sai por {pix}|À vista, no Pix, fica {pix}]; no cartão, {preco} em até 10x de {parcela} sem \
                 juros. [Mando o link de compra?|Quer que eu envie o link de compra?]",
        "[Con Pix queda en {pix}|Al contado, con Pix, queda en {pix}]; con tarjeta, {preco} en hasta 10 \
                 cuotas de {parcela} sin interés. [¿Le mando el enlace de compra?|¿Quiere que le envíe el enlace?]",
    ),
    text(
        "[Quero, por favor!|Pode mandar!|Manda, por favor.]",
        "[¡Sí, por favor!|¡Mándelo!|Envíelo, por favor.]",
    ),
    text(
        "[Prontinho!|Enviado!] [O link foi para o seu e-mail|O link está no seu e-mail] e a peça fica \
                 reservada por 24 horas.",
        "[¡Listo!|¡Enviado!] [El enlace fue a su correo|El enlace está en su correo] y la pieza queda \
                 reservada por 24 horas.",
    ),
    text(
        "[Compra feita!|Comprei agora!|Deu tudo certo com o pagamento.] {valeu}",
        "[¡Compra hecha!|¡Acabo de comprar!|El pago salió bien.] {valeu}",
    ),
    text(
        "[Que alegria!|Parabéns pela escolha!] [Seu pedido é o {pedido}.|O número do pedido é {pedido}.]",
        "[¡Qué alegría!|¡Excelente elección!] [Su pedido es el {pedido}.|El número del pedido es {pedido}.]",
    ),
    text(
        "{oi} [Quais são|Poderia me passar|Pode me dizer] as medidas {p:do} {produto}? [O espaço que tenho \
                 é pequeno.|Preciso saber se cabe no quarto.|Quero ver se passa no elevador.]",
        "{oi} [¿Cuáles son|¿Me puede decir] las medidas {p:del} {produto}? [El espacio que tengo es \
                 chico.|Necesito saber si entra en el cuarto.|Quiero ver si cabe en el ascensor.]",
    ),
    text(
        "{ola} {p:O} {item} mede {medidas}. [A embalagem é um pouco maior: some 10 cm a cada lado.|Vem \
                 {p:desmontado}, em duas caixas.]",
        "{ola} {p:El} {item} mide {medidas}. [La caja es un poco más grande: sume 10 cm por lado.|Viene \
                 {p:desarmado}, en dos cajas.]",
    ),
    text(
        "[Cabe certinho!|Ótimo, acho que cabe.|Perfeito, serve.] [A montagem é com vocês?|A montagem está \
                 inclusa?]",
        "[¡Entra justo!|Qué bien, creo que entra.|Perfecto, sirve.] [¿El armado lo hacen ustedes?|¿El \
                 armado está incluido?]",
    ),
    text(
        "[Sim, a montagem é gratuita|É, sim, e sem custo]: agendamos depois da entrega. {mais}",
        "[Sí, el armado es gratis|Sí, y sin costo]: lo agendamos después de la entrega. {mais}",
    ),
    text(
        "[Vou medir mais uma vez e compro pelo site.|Só isso, vou fechar pelo site.] {valeu}",
        "[Voy a medir otra vez y compro por el sitio.|Es todo, cierro la compra por el sitio.] {valeu}",
    ),
    text(
        "{oi} [Vocês têm loja física?|Dá para ver os móveis pessoalmente?] [Queria conhecer {p:o} {produto} \
                 antes de comprar.|Gostaria de ver {p:o} {produto} de perto.]",
        "{oi} [¿Tienen tienda física?|¿Se pueden ver los muebles en persona?] [Quería conocer {p:el} \
                 {produto} antes de comprar.|Me gustaría ver {p:el} {produto} de cerca.]",
    ),
    text(
        "{ola} [Temos, sim: nosso showroom fica na {rua}, {numero}.|Dá, sim! O showroom fica na {rua}, \
                 {numero}.] [{p:O} {item} está em exposição.|{p:O} {item} está {p:exposto} logo na entrada.]",
        "{ola} [Sí: nuestro showroom está en {rua}, {numero}.|¡Sí! El showroom está en {rua}, {numero}.] \
                 [{p:El} {item} está en exhibición.|{p:El} {item} está {p:expuesto} en la entrada.]",
    ),
    text(
        "[Que ótimo!|Que bom!] Vocês abrem no sábado?",
        "[¡Qué bueno!|¡Genial!] ¿Abren el sábado?",
    ),
    text(
        "[Abrimos|Sim, abrimos] das 9h às 13h. [Estacionamento gratuito na rua de trás.|Se quiser, já deixo \
                 uma pessoa da equipe esperando por você.]",
        "[Abrimos|Sí, abrimos] de 9 a 13. [Hay estacionamiento gratis en la calle de atrás.|Si quiere, \
                 alguien del equipo le espera.]",
    ),
    text(
        "[Passo aí com certeza.|Vou com a família.] {valeu}",
        "[Paso seguro.|Voy con la familia.] {valeu}",
    ),
    text(
        "{oi} [Qual produto posso usar para limpar|Como faço para limpar] {p:o} {produto}? [Caiu café em \
                 cima.|As crianças rabiscaram com canetinha.]",
        "{oi} [¿Qué producto puedo usar para limpiar|¿Cómo limpio] {p:el} {produto}? [Se cayó café \
                 encima.|Los chicos rayaron con marcador.]",
    ),
    text(
        "{ola} [Acontece!|Calma, tem solução.] [Use só um pano macio, levemente úmido, com sabão neutro, e \
                 seque em seguida.|Pano úmido com sabão neutro resolve; depois, um pano seco.] Nada de álcool ou \
                 produto abrasivo.",
        "{ola} [¡Pasa!|Tranquilidad, tiene solución.] [Use solo un paño suave, apenas húmedo, con jabón \
                 neutro, y seque enseguida.|Con un paño húmedo y jabón neutro sale; después, un paño seco.] Nada de \
                 alcohol ni productos abrasivos.",
    ),
    text(
        "[Funcionou!|Saiu tudo!|Ufa, saiu.] {valeu}",
        "[¡Funcionó!|¡Salió todo!|Uf, salió.] {valeu}",
    ),
    text(
        "[Que bom, {nome}!|Fico feliz em ajudar!] [Para {p:o} {item} continuar {p:bonito}, uma vez por mês \
                 passe um pano com óleo de peroba.|Se precisar, temos um kit de conservação no site.]",
        "[¡Qué bueno, {nome}!|¡Me alegra ayudar!] [Para que {p:el} {item} siga {p:lindo}, pase una vez por \
                 mes un paño con aceite para madera.|Si hace falta, tenemos un kit de cuidado en el sitio.]",
    ),
    text(
        "{oi} [Sou da {empresa}, de {cidade},|Falo em nome da {empresa}, de {cidade},] e [gostaríamos de um \
                 orçamento para|precisamos cotar] {qtd} unidades {p:do} {produto}[, com nota fiscal para empresa|, \
                 com montagem inclusa|].",
        "{oi} [Soy de {empresa}, de {cidade},|Escribo en nombre de {empresa}, de {cidade},] y [quisiéramos \
                 un presupuesto para|necesitamos cotizar] {qtd} unidades {p:del} {produto}[, con factura para \
                 empresa|, con armado incluido|].",
    ),
    text(
        "{ola} [Que bom falar com a {empresa}!|{a:Obrigado} pelo interesse!] [Pode nos enviar o CNPJ e o \
                 endereço de entrega por e-mail?|Para calcular o frete, preciso do CNPJ e do CEP. Pode mandar por \
                 e-mail?]",
        "{ola} [¡Qué bueno hablar con {empresa}!|¡Gracias por el interés!] [¿Nos puede enviar la \
                 identificación fiscal y la dirección de entrega por correo?|Para calcular el envío necesito la \
                 identificación fiscal y el código postal. ¿Me los manda por correo?]",
    ),
    text(
        "[Acabei de enviar.|Enviado agora.] [Qualquer dúvida, me chame.|Aguardo a proposta.]",
        "[Acabo de enviarlo.|Enviado.] [Cualquier duda, me avisa.|Espero la propuesta.]",
    ),
    text(
        "Calcular {qtd} x {item} com 8% de desconto por quantidade. Confirmar o estoque com o depósito.",
        "Calcular {qtd} x {item} con 8% de descuento por cantidad. Confirmar el stock con el depósito.",
    ),
    text(
        "[{nome}, segue a proposta:|A proposta ficou assim, {nome}:] {qtd} unidades {p:do} {produto} por \
                 {total}, já com 8% de desconto, com frete e montagem. A proposta vale por 10 dias.",
        "[{nome}, va la propuesta:|La propuesta quedó así, {nome}:] {qtd} unidades {p:del} {produto} por \
                 {total}, ya con 8% de descuento, con envío y armado. Vale por 10 días.",
    ),
    text(
        "[Recebido. Preciso da aprovação da diretoria e já retorno.|Ótimo. Vou levar ao financeiro e volto \
                 a falar.]",
        "[Recibido. Necesito la aprobación de la dirección y le respondo.|Muy bien. Lo llevo a finanzas y \
                 vuelvo a escribir.]",
    ),
    text(
        "[Combinado, fico no aguardo.|Perfeito. Se precisar ajustar algo, é só falar.]",
        "[De acuerdo, quedo a la espera.|Perfecto. Si hay que ajustar algo, me dice.]",
    ),
    text(
        "[Proposta aprovada!|Aprovado pela diretoria!] [Podem emitir o pedido.|Como seguimos?]",
        "[¡Propuesta aprobada!|¡La dirección aprobó!] [Pueden emitir el pedido.|¿Cómo seguimos?]",
    ),
    text(
        "[Que ótima notícia!|Excelente!] O pedido {pedido} está criado, e [o boleto segue para o e-mail do \
                 financeiro|a cobrança vai por e-mail ainda hoje].",
        "[¡Qué buena noticia!|¡Excelente!] El pedido {pedido} está creado, y [la factura va al correo de \
                 finanzas|el cobro va por correo hoy mismo].",
    ),
    text(
        "{oi} Sou {c:arquiteto} e [queria saber se vocês têm condições para profissionais|gostaria de \
                 conhecer o programa de parcerias]. [Estou especificando {p:o} {produto} em um projeto.|Tenho um \
                 projeto em {cidade} com {p:o} {produto}.]",
        "{oi} Trabajo en arquitectura y [quería saber si tienen condiciones para profesionales|quisiera \
                 conocer el programa de socios]. [Estoy incluyendo {p:el} {produto} en un proyecto.|Tengo un \
                 proyecto en {cidade} con {p:el} {produto}.]",
    ),
    text(
        "{ola} [Temos, sim!|Que legal!] O programa dá 10% de desconto em todas as compras e um atendimento \
                 dedicado. [Mando a ficha de cadastro por e-mail?|Posso enviar a ficha de cadastro?]",
        "{ola} [¡Sí, tenemos!|¡Qué bueno!] El programa da 10% de descuento en todas las compras y atención \
                 dedicada. [¿Le mando la ficha de registro por correo?|¿Puedo enviarle la ficha de registro?]",
    ),
    text("[Pode, por favor.|Sim, por favor!]", "[Sí, claro.|¡Sí, por favor!]"),
    text(
        "[Enviada!|Prontinho.] [Assim que você devolver preenchida, libero o desconto no mesmo dia.|Com a \
                 ficha preenchida, o desconto entra no mesmo dia.]",
        "[¡Enviada!|Listo.] [Cuando la devuelva completa, activo el descuento el mismo día.|Con la ficha \
                 completa, el descuento entra el mismo día.]",
    ),
    text(
        "[Ficha enviada!|Acabei de devolver a ficha preenchida.]",
        "[¡Ficha enviada!|Acabo de devolver la ficha completa.]",
    ),
    text(
        "[Cadastro liberado, {nome}. Seja bem-{c:vindo}!|Tudo certo: o desconto já aparece no seu login.]",
        "[Registro listo, {nome}. ¡Le damos la bienvenida!|Todo listo: el descuento ya aparece en su \
                 cuenta.]",
    ),
    text(
        "{oi} Vocês entregam em {longe}? [Gostei muito {p:do} {produto}.|Estou de olho {p:no} {produto}.]",
        "{oi} ¿Hacen entregas en {longe}? [Me gustó mucho {p:el} {produto}.|Le tengo el ojo puesto {p:al} \
                 {produto}.]",
    ),
    text(
        "{ola} [Infelizmente, ainda não entregamos em {longe}.|Por enquanto não temos transportadora para \
                 {longe}.]",
        "{ola} [Lamentablemente, todavía no llegamos a {longe}.|Por ahora no tenemos transporte a {longe}.]",
    ),
    text(
        "[Que pena!|Poxa!] [Têm previsão de atender aqui?|Pretendem entregar aqui algum dia?]",
        "[¡Qué lástima!|¡Uy!] [¿Tienen fecha para llegar aquí?|¿Piensan llegar algún día?]",
    ),
    text(
        "[Ainda não há data, mas posso deixar o seu contato na lista de aviso.|Está nos planos; posso \
                 avisar você quando começar.]",
        "[Todavía no hay fecha, pero puedo anotar su contacto en la lista de aviso.|Está en los planes; \
                 puedo avisarle cuando empiece.]",
    ),
    text("[Pode, por favor.|Quero, sim.] {c:Obrigado}!", "[Sí, por favor.|Sí, quiero.] ¡Gracias!"),
    text(
        "{oi} {p:O} {produto} na cor {outra cor} [vai voltar ao estoque?|está {p:esgotado} no site. Vai \
                 voltar?]",
        "{oi} {p:El} {produto} en color {outra cor} [¿va a volver al stock?|está {p:agotado} en el sitio. \
                 ¿Va a volver?]",
    ),
    text(
        "[Essa cor saiu de linha|A fábrica deixou de fazer essa cor], {nome}. [Temos em {cor}, à pronta \
                 entrega.|Continuamos com a opção em {cor}.] [Quer ver uma foto no ambiente?|Posso mandar fotos por \
                 e-mail?]",
        "[Ese color se discontinuó|La fábrica dejó de hacer ese color], {nome}. [Tenemos en {cor}, en \
                 stock.|Seguimos con la opción en {cor}.] [¿Quiere ver una foto en un ambiente?|¿Le mando fotos por \
                 correo?]",
    ),
    text(
        "[Não precisa, eu queria mesmo {outra cor}.|Agradeço, mas só serve {outra cor}.]",
        "[No hace falta, yo quería {outra cor}.|Gracias, pero solo me sirve {outra cor}.]",
    ),
    text(
        "[Entendo!|Claro!] [Se aparecer uma peça de mostruário, aviso você.|Deixei anotado, caso apareça \
                 uma última unidade.]",
        "[¡Entiendo!|¡Claro!] [Si aparece una pieza de exhibición, le aviso.|Lo dejo anotado, por si \
                 aparece una última unidad.]",
    ),
    text(
        "{oi} [Vocês estão contratando?|Gostaria de deixar meu currículo.] [Tenho experiência com \
                 vendas.|Trabalhei seis anos em loja de móveis.]",
        "{oi} [¿Están contratando?|Quisiera dejar mi currículum.] [Tengo experiencia en ventas.|Trabajé \
                 seis años en una tienda de muebles.]",
    ),
    text(
        "{ola} [{a:Obrigado} pelo interesse!|Que bom que quer trabalhar com a gente!] [As vagas ficam na \
                 página Trabalhe Conosco do site.|No momento não temos vagas, mas o cadastro fica na página \
                 Trabalhe Conosco.]",
        "{ola} [¡Gracias por el interés!|¡Qué bueno que quiera trabajar aquí!] [Las vacantes están en la \
                 página Trabaje con Nosotros del sitio.|Por ahora no hay vacantes, pero puede registrarse en la \
                 página Trabaje con Nosotros.]",
    ),
    text(
        "[Vou olhar lá.|Vou me cadastrar.] {c:Obrigado}!",
        "[Voy a mirar.|Me voy a registrar.] ¡Gracias!",
    ),
    text(
        "{oi} [É da pizzaria?|Aqui é da oficina?|É da Clínica Sorriso?] [Queria fazer um pedido.|Preciso \
                 marcar um horário.]",
        "{oi} [¿Es la pizzería?|¿Es el taller?|¿Es la Clínica Sonrisa?] [Quería hacer un pedido.|Necesito \
                 un turno.]",
    ),
    text(
        "{Saudacao}! Aqui é da Casa Pitangueira, loja de móveis. [Acho que o número está errado.|Creio que \
                 houve um engano.]",
        "{Saudacao}. Le escribe Casa Pitangueira, tienda de muebles. [Creo que el número está \
                 equivocado.|Me parece que hubo una confusión.]",
    ),
    text("[Ih, desculpe!|Opa, foi engano. Desculpe!]", "[¡Uy, disculpe!|Perdón, me equivoqué.]"),
    // stories/returning.rs
    text(
        "[{c:Obrigado}! 🙏|Valeu! 👍|Muito {c:obrigado}, viu?|Deu tudo certo, {c:obrigado}!]",
        "[¡Gracias! 🙏|¡Genial! 👍|¡Muchas gracias!|¡Salió todo bien, gracias!]",
    ),
    text(
        "[Por nada, {nome}! 😊|Que bom, {nome}! Até a próxima.|Imagina! Conte com a gente.]",
        "[¡De nada, {nome}! 😊|¡Qué bueno, {nome}! Hasta la próxima.|¡Por favor! Cuente con nosotros.]",
    ),
    text(
        "{oi} [Desculpe a demora em responder.|Desculpe o sumiço, foi uma semana corrida.] [Ainda vale o \
                 que conversamos?|Ainda dá tempo?]",
        "{oi} [Disculpe la demora en responder.|Perdón por desaparecer, fue una semana complicada.] [¿Sigue \
                 en pie lo que hablamos?|¿Todavía hay tiempo?]",
    ),
    text(
        "{ola} [Claro que sim!|Sem problema, {nome}!] [Reenviei tudo para o seu e-mail.|Acabei de mandar \
                 tudo de novo por e-mail.] {mais}",
        "{ola} [¡Claro que sí!|¡No hay problema, {nome}!] [Reenvié todo a su correo.|Acabo de mandar todo \
                 otra vez por correo.] {mais}",
    ),
    text(
        "[Oi! Quero, sim.|Tenho interesse!|Oi, que legal!] [{p:O} {produto} está na promoção?|Vale para \
                 {p:o} {produto}?]",
        "[¡Hola! Sí, quiero.|¡Me interesa!|¡Hola, qué bueno!] [¿{p:El} {produto} está en promoción?|¿Vale \
                 para {p:el} {produto}?]",
    ),
    text(
        "{ola} [Está, sim:|Vale, sim:] de {preco} por {pix} no Pix. [Quer que eu envie o link?|Mando o link \
                 de compra?]",
        "{ola} [Sí, está:|Sí, vale:] de {preco} a {pix} con Pix. [¿Quiere que le envíe el enlace?|¿Le mando \
                 el enlace de compra?]",
    ),
    text("[Pode mandar!|Quero, por favor.]", "[¡Mándelo!|Sí, por favor.]"),
    text(
        "[Prontinho, enviei por e-mail.|Link enviado por e-mail!] {mais}",
        "[Listo, lo envié por correo.|¡Enlace enviado por correo!] {mais}",
    ),
    text(
        "{ola} [Seu pedido {pedido} já está separado para retirada na loja.|{p:O} {item} do pedido {pedido} \
                 já pode ser {p:retirado} na loja.]",
        "{ola} [Su pedido {pedido} ya está listo para retirar en la tienda.|{p:El} {item} del pedido \
                 {pedido} ya se puede retirar en la tienda.]",
    ),
    text(
        "{ola} [Passando para avisar que|Só para confirmar:] a entrega {p:do} {item} em {cidade} fica para \
                 {d+2}, das 8h às 18h.",
        "{ola} [Paso a avisarle que|Solo para confirmar:] la entrega {p:del} {item} en {cidade} queda para \
                 el {d+2}, de 8 a 18.",
    ),
    text(
        "{ola} [A peça que faltava {p:do} {item} chegou e|Chegou a peça {p:do} {item}, que] segue para você \
                 {na+1}.",
        "{ola} [La pieza que faltaba {p:del} {item} llegó y|Llegó la pieza {p:del} {item}, que] sale para \
                 su casa {na+1}.",
    ),
    text(
        "{ola} Vi que você deixou {p:o} {produto} no carrinho. [Ficou alguma dúvida?|Posso ajudar com o \
                 frete ou o prazo?]",
        "{ola} Vi que dejó {p:el} {produto} en el carrito. [¿Le quedó alguna duda?|¿Ayudo con el envío o el \
                 plazo?]",
    ),
    text(
        "[Oi, {agente}!|Olá!] [{c:Obrigado} por avisar.|Que bom receber notícias!] [Qual é mesmo o valor \
                 {p:do} {item}? Preciso para o condomínio.|Vocês também mandam a nota fiscal?]",
        "[¡Hola, {agente}!|¡Hola!] [Gracias por avisar.|¡Qué bueno tener noticias!] [¿Cuál era el precio \
                 {p:del} {item}? Lo necesito para el edificio.|¿También mandan la factura?]",
    ),
    text(
        "[O valor é {preco}, e a nota fiscal|São {preco}. A nota fiscal] vai junto com {p:o} {item}. {mais}",
        "[El precio es {preco}, y la factura|Son {preco}. La factura] va junto con {p:el} {item}. {mais}",
    ),
    text(
        "{oi} [Voltando ao assunto, o|Sou eu de novo. O] estorno [ainda não apareceu na minha fatura|não \
                 caiu até hoje]. [Podem verificar?|Tem previsão?]",
        "{oi} [Volviendo al tema, el|Soy yo otra vez. El] reembolso [todavía no aparece en mi resumen|no \
                 entró hasta hoy]. [¿Pueden verificar?|¿Hay fecha?]",
    ),
    text(
        "Cobrar do financeiro o estorno do pedido {pedido}.",
        "Reclamar a finanzas el reembolso del pedido {pedido}.",
    ),
    text(
        "[{nome}, o financeiro confirmou:|Confirmado com o financeiro, {nome}:] o estorno foi enviado à \
                 operadora e aparece na próxima fatura. [O comprovante foi para o seu e-mail.|Mandei o comprovante \
                 por e-mail.]",
        "[{nome}, finanzas confirmó:|Confirmado con finanzas, {nome}:] el reembolso se envió a la operadora \
                 y aparece en el próximo resumen. [El comprobante fue a su correo.|Le mandé el comprobante por \
                 correo.]",
    ),
    text(
        "{oi} [Gostei tanto da última compra que|Deu tão certo da outra vez que] estou pensando em levar \
                 também {p:o} {produto}. [Tem em {cor}?|Quanto está?]",
        "{oi} [Me gustó tanto la última compra que|Salió tan bien la otra vez que] pienso llevar también \
                 {p:el} {produto}. [¿Hay en color {cor}?|¿Cuánto sale?]",
    ),
    text(
        "{ola} [Que bom ter você de volta!|Que alegria!] Temos em {cor}, por {preco}. [Para quem já é \
                 cliente, o frete é grátis.|Como você já é cliente, o frete fica por nossa conta.]",
        "{ola} [¡Qué bueno que vuelva!|¡Qué alegría!] Tenemos en color {cor}, por {preco}. [Para quien ya \
                 compró, el envío es gratis.|Como ya compró, el envío corre por nuestra cuenta.]",
    ),
    text(
        "[Adorei!|Que ótimo!] [Vou fechar pelo site.|Compro hoje mesmo.] {valeu}",
        "[¡Me encanta!|¡Qué bien!] [Cierro por el sitio.|Compro hoy mismo.] {valeu}",
    ),
    text(
        "{oi} [Preciso remarcar a montagem {p:do} {item}.|Surgiu um compromisso no dia da montagem {p:do} \
                 {item}.] [Tem outro horário?|Dá para mudar?]",
        "{oi} [Necesito cambiar el día del armado {p:del} {item}.|Surgió un compromiso el día del armado \
                 {p:del} {item}.] [¿Hay otro horario?|¿Se puede cambiar?]",
    ),
    text(
        "{ola} [Claro.|Sem problema.] [Pode ser {na+4}, pela manhã?|Que tal {na+4}, pela manhã?]",
        "{ola} [Claro.|No hay problema.] [¿Puede ser {na+4}, a la mañana?|¿Qué tal {na+4}, a la mañana?]",
    ),
    text(
        "[Pode, sim.|Perfeito.|Fica ótimo.] {c:Obrigado}!",
        "[Sí, puede ser.|Perfecto.|Me queda bien.] ¡Gracias!",
    ),
    text(
        "[Remarcado.|Feito!] [O {montador} liga antes de sair.|Você recebe a confirmação por e-mail.]",
        "[Cambiado.|¡Hecho!] [{montador} llama antes de salir.|Recibe la confirmación por correo.]",
    ),
    text(
        "[Oi, de novo eu.|{Saudacao}. Preciso de ajuda outra vez.] [O dia combinado passou e nada {p:do} \
                 {item}.|Fiquei o dia inteiro esperando e {p:o} {item} não veio.]",
        "[Hola, yo otra vez.|{Saudacao}. Necesito ayuda otra vez.] [Pasó el día acordado y nada {p:del} \
                 {item}.|Esperé todo el día y {p:el} {item} no vino.]",
    ),
    text(
        "{ola} {pena} [Vou cobrar a transportadora agora.|Isso não podia ter acontecido. Já estou ligando \
                 para a transportadora.]",
        "{ola} {pena} [Reclamo al transporte ahora.|Esto no tenía que pasar. Ya estoy llamando al \
                 transporte.]",
    ),
    text(
        "[{nome}, falei com o motorista:|Consegui falar com o motorista, {nome}:] {p:o} {item} é {p:o} \
                 {p:primeiro} da rota {na+1}. [Ele vai ligar para você antes das 9h.|Confirmo com você assim que \
                 sair.]",
        "[{nome}, hablé con el chofer:|Pude hablar con el chofer, {nome}:] {p:el} {item} es {p:el} \
                 {p:primero} de la ruta {na+1}. [Le va a llamar antes de las 9.|Le confirmo apenas salga.]",
    ),
    text(
        "[Espero que sim.|Vou confiar.] {c:Obrigado}.",
        "[Espero que sí.|Voy a confiar.] Gracias.",
    ),
    text(
        "{oi} [Esqueci de pedir: podem|Preciso de mais uma coisa: conseguem] mandar a nota fiscal do pedido \
                 {pedido}?",
        "{oi} [Me olvidé de pedir: ¿pueden|Necesito una cosa más: ¿pueden] mandar la factura del pedido \
                 {pedido}?",
    ),
    text(
        "{ola} [Claro, acabei de enviar por e-mail.|Enviada!] É a NF-e {nf}.",
        "{ola} [Claro, acabo de enviarla por correo.|¡Enviada!] Es la factura {nf}.",
    ),
    text("[Chegou!|Recebi.] {valeu}", "[¡Llegó!|La recibí.] {valeu}"),
    // text.rs
    text("na segunda", "el lunes"),
    text("na terça", "el martes"),
    text("na quarta", "el miércoles"),
    text("na quinta", "el jueves"),
    text("na sexta", "el viernes"),
    text("no sábado", "el sábado"),
    text("no domingo", "el domingo"),
    text("Bom dia", "Buenos días"),
    text("Boa tarde", "Buenas tardes"),
    text("Boa noite", "Buenas noches"),
];
