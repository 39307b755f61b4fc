//! Stories after the delivery: exchange, return, assembly, warranty, praise.

use super::Step::{Agent, AwaitCustomer, AwaitUs, Customer, Maybe, Note, Resolve};
use super::returning::{ALSO, LATE, MOVE, REFUND};
use super::{Goods, Mood, Story};
use crate::demo::shop::{ASSEMBLY, EXCHANGE, PRAISE, WARRANTY};
use crate::demo::tongue::{same, t};

pub(super) const STORIES: &[Story] = &[
    Story {
        tag: EXCHANGE,
        weight: 8,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[LATE],
        steps: &[
            Customer(t(
                "{oi} [Chegou hoje|Recebi hoje] {p:o} {produto} do pedido {pedido}, mas [veio na cor {cor} e eu \
                 comprei na cor {outra cor}|a cor está trocada: pedi {outra cor} e veio {cor}]. [Como faço para \
                 trocar?|Consigo trocar?]",
                "{oi} The {produto} from order {pedido} [arrived today|came today], but [it's {cor} and I bought \
                 {outra cor}|the color is wrong: I ordered {outra cor} and got {cor}]. [How do I exchange it?|Can I \
                 exchange it?]",
                "{oi} [Llegó hoy|Recibí hoy] {p:el} {produto} del pedido {pedido}, pero [vino en color {cor} y yo \
                 compré {outra cor}|el color está cambiado: pedí {outra cor} y vino {cor}]. [¿Cómo hago el \
                 cambio?|¿Puedo cambiarlo?]",
            )),
            Agent(t(
                "{ola} {pena} [Vamos resolver.|Consegue, claro.] [A embalagem está completa?|Você ainda tem a \
                 embalagem?]",
                "{ola} {pena} [Let's fix it.|Of course you can.] [Is the packaging complete?|Do you still have the \
                 packaging?]",
                "{ola} {pena} [Lo resolvemos.|Claro que sí.] [¿El embalaje está completo?|¿Todavía tiene el \
                 embalaje?]",
            )),
            Customer(t(
                "[Está, só abri para conferir.|Tenho, sim. Nem cheguei a tirar tudo da caixa.|Sim, guardei tudo.]",
                "[It is, I only opened it to check.|I do. I haven't even taken it all out of the box.|Yes, I kept \
                 everything.]",
                "[Sí, solo abrí para revisar.|Sí, ni llegué a sacarlo de la caja.|Sí, guardé todo.]",
            )),
            Agent(t(
                "[Ótimo.|Perfeito.] [A coleta fica para {d+2}|Agendei a coleta para {d+2}], e a peça na cor {outra \
                 cor} chega até {d+6}. [O motorista confere tudo na hora.|É só deixar embalado.]",
                "[Great.|Perfect.] [Pickup is on {d+2}|I scheduled the pickup for {d+2}], and the one in {outra \
                 cor} arrives by {d+6}. [The driver checks everything on the spot.|Just leave it packed.]",
                "[Muy bien.|Perfecto.] [El retiro queda para el {d+2}|Agendé el retiro para el {d+2}], y la pieza \
                 en color {outra cor} llega antes del {d+6}. [El chofer revisa todo en el momento.|Solo déjelo \
                 embalado.]",
            )),
            Note(t(
                "Troca autorizada, pedido {pedido}: coletar {item} {cor}, enviar {item} {outra cor}.",
                "Exchange approved, order {pedido}: pick up {item} {cor}, send {item} {outra cor}.",
                "Cambio autorizado, pedido {pedido}: retirar {item} {cor}, enviar {item} {outra cor}.",
            )),
            Customer(t(
                "[Preciso pagar alguma coisa?|Tem algum custo para mim?]",
                "[Do I have to pay anything?|Is there any cost for me?]",
                "[¿Tengo que pagar algo?|¿Tiene algún costo para mí?]",
            )),
            Agent(t(
                "[Nenhum custo: a troca é por nossa conta.|De jeito nenhum, a troca é por nossa conta.] {mais}",
                "[No cost: the exchange is on us.|Not at all, the exchange is on us.] {mais}",
                "[Ningún costo: el cambio corre por nuestra cuenta.|De ninguna manera, el cambio corre por nuestra \
                 cuenta.] {mais}",
            )),
            Customer(same("{so isso}")),
            Maybe(50, &[Agent(same("{tchau}"))]),
            Resolve,
        ],
    },
    Story {
        tag: EXCHANGE,
        weight: 6,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[REFUND],
        steps: &[
            Customer(t(
                "{oi} [Comprei {p:um} {produto} e, infelizmente, não ficou bom no espaço. Ainda dá tempo de \
                 devolver?|Queria devolver {p:o} {produto} do pedido {pedido}, que não combinou com o ambiente. \
                 Como funciona?]",
                "{oi} [I bought the {produto} and unfortunately it doesn't work in my space. Is there still time to \
                 return it?|I'd like to return the {produto} from order {pedido}, which doesn't match the room. How \
                 does it work?]",
                "{oi} [Compré {p:un} {produto} y, lamentablemente, no quedó bien en el espacio. ¿Todavía puedo \
                 devolver la compra?|Quería devolver {p:el} {produto} del pedido {pedido}, que no combinó con el \
                 ambiente. ¿Cómo funciona?]",
            )),
            Agent(t(
                "{ola} [Sem problema: em compras pela internet, o prazo para desistir é de 7 dias após o \
                 recebimento.|Claro! Você tem 7 dias corridos, a partir do recebimento, para desistir da compra.] \
                 Quando {p:ele} chegou?",
                "{ola} [No problem: for online orders you can change your mind within 7 days of delivery.|Of \
                 course! You have 7 days from delivery to change your mind.] When did it arrive?",
                "{ola} [No hay problema: en compras por internet puede arrepentirse hasta 7 días después de la \
                 entrega.|¡Claro! Tiene 7 días corridos, desde la entrega, para arrepentirse.] ¿Cuándo llegó?",
            )),
            Customer(t(
                "[Chegou|Recebi] {na-3}.",
                "[It arrived|I got it] {na-3}.",
                "[Llegó|Recibí todo] {na-3}.",
            )),
            Agent(t(
                "Está dentro do prazo. [Você prefere o estorno ou um vale-compras?|Quer o estorno ou crédito na \
                 loja?]",
                "That's in time. [Would you prefer a refund or store credit?|Refund or store credit?]",
                "Está dentro del plazo. [¿Prefiere el reembolso o un vale de compra?|¿Reembolso o crédito en la \
                 tienda?]",
            )),
            Customer(t(
                "[Prefiro o estorno|O estorno, por favor|Pode ser o estorno mesmo].",
                "[A refund|A refund, please|I'd rather have the refund].",
                "[Prefiero el reembolso|El reembolso, por favor|Mejor el reembolso].",
            )),
            Agent(t(
                "[Combinado:|Certo:] a coleta fica para {d+3}, e o estorno de {preco} [aparece em até duas \
                 faturas|sai assim que a peça voltar ao depósito].",
                "[All right:|Done:] pickup is on {d+3}, and the refund of {preco} [shows within two statements|goes \
                 out as soon as it's back at the warehouse].",
                "[De acuerdo:|Listo:] el retiro queda para el {d+3}, y el reembolso de {preco} [aparece en hasta \
                 dos resúmenes|sale cuando la pieza vuelva al depósito].",
            )),
            Note(t(
                "Coleta em {d+3}. Estorno de {preco} depois da conferência, pedido {pedido}.",
                "Pickup on {d+3}. Refund of {preco} after inspection, order {pedido}.",
                "Retiro el {d+3}. Reembolso de {preco} después de la revisión, pedido {pedido}.",
            )),
            Customer(same("{certo}. {valeu}")),
            Resolve,
        ],
    },
    Story {
        tag: EXCHANGE,
        weight: 6,
        mood: Mood::Upset,
        goods: Goods::All,
        sequels: &[LATE],
        steps: &[
            Customer(t(
                "{oi} {p:O} {produto} chegou com [um arranhão na lateral|a embalagem rasgada e um canto lascado|um \
                 risco bem visível]. [O que eu faço?|Como resolvemos?]",
                "{oi} The {produto} arrived with [a scratch on the side|torn packaging and a chipped corner|a very \
                 visible scratch]. [What do I do?|How do we fix this?]",
                "{oi} {p:El} {produto} llegó con [un rayón en el costado|el embalaje roto y una esquina \
                 golpeada|una marca muy visible]. [¿Qué hago?|¿Cómo lo resolvemos?]",
            )),
            Customer(t(
                "[O pedido é o {pedido}.|Pedido {pedido}.]",
                "[The order is {pedido}.|Order {pedido}.]",
                "[El pedido es el {pedido}.|Pedido {pedido}.]",
            )),
            Agent(t(
                "{ola} {pena} [Você consegue enviar duas ou três fotos para|Pode mandar algumas fotos para] \
                 trocas@casapitangueira.example?",
                "{ola} {pena} [Could you send two or three photos to|Can you send some photos to] \
                 trocas@casapitangueira.example?",
                "{ola} {pena} [¿Puede enviar dos o tres fotos a|¿Me manda unas fotos a] \
                 trocas@casapitangueira.example?",
            )),
            AwaitCustomer(10),
            Customer(t(
                "[Enviei agora.|Acabei de mandar.] [São quatro fotos.|Dá para ver bem o estrago.]",
                "[Just sent them.|On their way.] [There are four photos.|You can see the damage well.]",
                "[Las envié ahora.|Acabo de mandarlas.] [Son cuatro fotos.|Se ve bien el daño.]",
            )),
            Note(t(
                "[Fotos conferidas, avaria de transporte. Acionar o seguro da TransLitoral.|Avaria confirmada pelas \
                 fotos. Protocolo {protocolo} na transportadora.]",
                "[Photos checked, damaged in transit. File with TransLitoral's insurance.|Damage confirmed by the \
                 photos. Case {protocolo} with the carrier.]",
                "[Fotos revisadas, daño de transporte. Activar el seguro de TransLitoral.|Daño confirmado por las \
                 fotos. Caso {protocolo} en el transporte.]",
            )),
            AwaitUs(2, 8),
            Agent(t(
                "[{nome}, a troca está aprovada.|Boa notícia, {nome}: troca aprovada.] [A peça nova chega até \
                 {d+5}|Entregamos a peça nova até {d+5}] e o motorista leva a danificada. [Pode ser?|Combinado?]",
                "[{nome}, the exchange is approved.|Good news, {nome}: exchange approved.] [The new one arrives by \
                 {d+5}|We deliver the new one by {d+5}] and the driver takes the damaged one. [Does that work?|All \
                 right?]",
                "[{nome}, el cambio está aprobado.|Buenas noticias, {nome}: cambio aprobado.] [La pieza nueva llega \
                 antes del {d+5}|Entregamos la pieza nueva antes del {d+5}] y el chofer se lleva la dañada. [¿Le \
                 parece?|¿De acuerdo?]",
            )),
            Customer(t(
                "[Pode. Espero que venha com mais cuidado.|Combinado. Tomara que agora venha inteira.] {c:Obrigado}.",
                "[Yes. I hope they're more careful.|All right. I hope this one comes in one piece.] Thanks.",
                "[Sí. Espero que venga con más cuidado.|De acuerdo. Ojalá ahora llegue bien.] Gracias.",
            )),
            Agent(t(
                "[Pedi embalagem reforçada.|Vai com embalagem reforçada, pode confiar.] [Acompanho até o \
                 final.|Qualquer coisa, me chame.]",
                "[I asked for extra packaging.|It goes with extra packaging, I promise.] [I'll follow it to the \
                 end.|If anything comes up, message me.]",
                "[Pedí embalaje reforzado.|Va con embalaje reforzado, confíe.] [Lo sigo hasta el final.|Cualquier \
                 cosa, me avisa.]",
            )),
            Resolve,
        ],
    },
    Story {
        tag: ASSEMBLY,
        weight: 8,
        mood: Mood::Happy,
        goods: Goods::Assembled,
        sequels: &[MOVE],
        steps: &[
            Customer(t(
                "{oi} [{p:O} {item} chegou|Recebi {p:o} {item} do pedido {pedido}] e [queria agendar a \
                 montagem|preciso marcar a montagem]. [Como funciona?|Tem horário nesta semana?]",
                "{oi} [The {item} arrived|I got the {item} from order {pedido}] and [I'd like to schedule the \
                 assembly|I need to book the assembly]. [How does it work?|Is there a slot this week?]",
                "{oi} [{p:El} {item} llegó|Recibí {p:el} {item} del pedido {pedido}] y [quería agendar el \
                 armado|necesito marcar el armado]. [¿Cómo funciona?|¿Hay horario esta semana?]",
            )),
            Agent(t(
                "{ola} [A montagem já está incluída.|No seu pedido a montagem é gratuita.] Em {cidade}, o montador \
                 tem horário {na+3}, de manhã, ou {na+4}, à tarde. [Qual você prefere?|Qual fica melhor?]",
                "{ola} [Assembly is included.|Assembly is free with your order.] In {cidade} the assembler is free \
                 {na+3}, in the morning, or {na+4}, in the afternoon. [Which do you prefer?|Which is better?]",
                "{ola} [El armado ya está incluido.|En su pedido el armado es gratis.] En {cidade} el armador tiene \
                 horario {na+3}, a la mañana, o {na+4}, a la tarde. [¿Cuál prefiere?|¿Cuál le queda mejor?]",
            )),
            Customer(t(
                "[Pode ser {na+3}|Fico com {d+3}, de manhã|A primeira opção é melhor: {d+3}][, por favor|].",
                "[{d+3} in the morning works|I'll take {d+3}, in the morning|The first one is better: {d+3}][, \
                 please|].",
                "[Puede ser {na+3}|Me quedo con el {d+3}, a la mañana|La primera opción es mejor: {d+3}][, por \
                 favor|].",
            )),
            Agent(t(
                "[Agendado:|Combinado:] {na+3}, entre 8h e 12h. [Quem vai é o {montador}, que liga antes de sair.|O \
                 montador se chama {montador} e avisa quando estiver a caminho.]",
                "[Booked:|All set:] {na+3}, between 8 am and noon. [{montador} will come, and calls before \
                 leaving.|The assembler is {montador}, who lets you know when on the way.]",
                "[Agendado:|De acuerdo:] {na+3}, entre las 8 y las 12. [Va {montador}, que llama antes de salir.|El \
                 armador se llama {montador} y avisa cuando esté en camino.]",
            )),
            Note(t(
                "Montagem {p:do} {item} em {d+3}, manhã, com {montador}. Pedido {pedido}.",
                "Assembly of the {item} on {d+3}, morning, with {montador}. Order {pedido}.",
                "Armado {p:del} {item} el {d+3}, mañana, con {montador}. Pedido {pedido}.",
            )),
            Customer(t(
                "[Preciso deixar alguma coisa pronta?|Preciso comprar algum material?]",
                "[Do I need to get anything ready?|Do I need to buy any material?]",
                "[¿Tengo que dejar algo listo?|¿Tengo que comprar algún material?]",
            )),
            Agent(t(
                "[Só deixar o espaço livre: ele leva tudo.|Nada! Ele leva as ferramentas e as buchas.]",
                "[Just clear the space: he brings everything.|Nothing! He brings the tools and the wall plugs.]",
                "[Solo deje el espacio libre: él lleva todo.|¡Nada! Lleva las herramientas y los tarugos.]",
            )),
            Customer(same("{valeu}")),
            Resolve,
        ],
    },
    Story {
        tag: ASSEMBLY,
        weight: 6,
        mood: Mood::Fair,
        goods: Goods::Assembled,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [O montador está aqui e|Comecei a montar {p:o} {produto} e] [faltou um saquinho de \
                 parafusos|está faltando uma ferragem|vieram duas peças iguais e falta outra].",
                "{oi} [The assembler is here and|I started assembling the {produto} and] [a bag of screws is \
                 missing|a fitting is missing|two parts are the same and another is missing].",
                "{oi} [El armador está aquí y|Empecé a armar {p:el} {produto} y] [faltó una bolsita de \
                 tornillos|falta un herraje|vinieron dos piezas iguales y falta otra].",
            )),
            Agent(t(
                "{ola} {pena} [Consegue ver no manual o código da peça?|No manual há um código ao lado da peça. \
                 Qual é?]",
                "{ola} {pena} [Can you find the part's code in the manual?|The manual has a code beside the part. \
                 What is it?]",
                "{ola} {pena} [¿Puede ver en el manual el código de la pieza?|En el manual hay un código al lado de \
                 la pieza. ¿Cuál es?]",
            )),
            Customer(t(
                "[É a {peca}.|No manual está como {peca}.]",
                "[It's {peca}.|The manual says {peca}.]",
                "[Es la {peca}.|En el manual figura {peca}.]",
            )),
            Agent(t(
                "[{a:Obrigado}!|Achei!] Tenho a peça {peca} em estoque e envio ainda hoje, por entrega expressa: \
                 chega até {d+2}.",
                "[Thank you!|Found it!] I have part {peca} in stock and will send it today, by express delivery: it \
                 arrives by {d+2}.",
                "[¡Gracias!|¡La encontré!] Tengo la pieza {peca} en stock y la envío hoy mismo, por entrega exprés: \
                 llega antes del {d+2}.",
            )),
            Note(t(
                "Enviar peça {peca} ({item}), pedido {pedido}, entrega expressa. Reagendar o montador.",
                "Send part {peca} ({item}), order {pedido}, express delivery. Rebook the assembler.",
                "Enviar pieza {peca} ({item}), pedido {pedido}, entrega exprés. Reagendar al armador.",
            )),
            Customer(t(
                "[E a nova visita do montador tem custo?|Vou precisar pagar outra visita?]",
                "[Does the assembler's new visit cost anything?|Will I have to pay for another visit?]",
                "[¿Y la nueva visita del armador tiene costo?|¿Voy a tener que pagar otra visita?]",
            )),
            Agent(t(
                "[Sem custo nenhum:|De forma alguma:] reagendei para {d+3}. {mais}",
                "[No cost at all:|Not at all:] I rebooked it for {d+3}. {mais}",
                "[Sin ningún costo:|De ninguna manera:] la reagendé para el {d+3}. {mais}",
            )),
            Customer(same("{so isso}")),
            Resolve,
        ],
    },
    Story {
        tag: WARRANTY,
        weight: 7,
        mood: Mood::Fair,
        goods: Goods::Assembled,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [Comprei {p:um} {produto} há uns quatro meses, e agora|{p:O} {produto} que comprei este ano] \
                 [começou a ranger|está com uma peça solta|ficou {p:torto}]. [Ainda está na garantia?|A garantia \
                 cobre?]",
                "{oi} [The {produto} I bought four months ago|The {produto} I bought this year] [started to \
                 creak|has a loose part|is leaning to one side]. [Is it still under warranty?|Does the warranty \
                 cover it?]",
                "{oi} [Compré {p:un} {produto} hace unos cuatro meses, y ahora|{p:El} {produto} que compré este \
                 año] [empezó a hacer ruido|tiene una pieza suelta|quedó {p:torcido}]. [¿Todavía está en \
                 garantía?|¿La garantía lo cubre?]",
            )),
            Agent(t(
                "{ola} {pena} A garantia é de 12 meses, então está {p:coberto}. [Pode enviar duas ou três fotos \
                 para garantia@casapitangueira.example?|Você consegue mandar fotos para \
                 garantia@casapitangueira.example?]",
                "{ola} {pena} The warranty is 12 months, so it's covered. [Could you send two or three photos to \
                 garantia@casapitangueira.example?|Can you send photos to garantia@casapitangueira.example?]",
                "{ola} {pena} La garantía es de 12 meses, así que está {p:cubierto}. [¿Puede enviar dos o tres \
                 fotos a garantia@casapitangueira.example?|¿Me manda fotos a garantia@casapitangueira.example?]",
            )),
            AwaitCustomer(15),
            Customer(t(
                "[Fotos enviadas!|Acabei de mandar as fotos.] [Em nome de {nome completo}.|O pedido é o {pedido}.]",
                "[Photos sent!|I just sent the photos.] [Under the name {nome completo}.|The order is {pedido}.]",
                "[¡Fotos enviadas!|Acabo de mandar las fotos.] [A nombre de {nome completo}.|El pedido es el \
                 {pedido}.]",
            )),
            Note(t(
                "[Fotos recebidas: ferragem {peca} com defeito. Pedir à fábrica.|Defeito de fabricação confirmado. \
                 Solicitada a peça {peca}.]",
                "[Photos received: fitting {peca} is faulty. Order from the factory.|Manufacturing defect \
                 confirmed. Part {peca} requested.]",
                "[Fotos recibidas: herraje {peca} con defecto. Pedir a la fábrica.|Defecto de fabricación \
                 confirmado. Pieza {peca} solicitada.]",
            )),
            Agent(t(
                "[Recebi as fotos.|Fotos recebidas, {nome}.] É defeito de fabricação: vamos trocar a peça sem \
                 custo. [Confirmo o prazo com a fábrica e já te aviso.|Vou confirmar o prazo com a fábrica.]",
                "[I got the photos.|Photos received, {nome}.] It's a manufacturing defect: we'll replace the part \
                 at no cost. [I'll check the date with the factory and let you know.|I'm going to confirm the date \
                 with the factory.]",
                "[Recibí las fotos.|Fotos recibidas, {nome}.] Es un defecto de fabricación: cambiamos la pieza sin \
                 costo. [Confirmo el plazo con la fábrica y le aviso.|Voy a confirmar el plazo con la fábrica.]",
            )),
            AwaitUs(5, 16),
            Agent(t(
                "{nome}, a fábrica confirmou: a peça chega em {cidade} até {d+8}, e o técnico faz a troca no mesmo \
                 dia.",
                "{nome}, the factory confirmed: the part arrives in {cidade} by {d+8}, and the technician replaces \
                 it the same day.",
                "{nome}, la fábrica confirmó: la pieza llega a {cidade} antes del {d+8}, y el técnico hace el \
                 cambio el mismo día.",
            )),
            Customer(t(
                "[Perfeito.|Excelente.|Que bom.] {valeu}",
                "[Perfect.|Excellent.|That's good.] {valeu}",
                "[Perfecto.|Excelente.|Qué bueno.] {valeu}",
            )),
            Maybe(40, &[Agent(same("{tchau}"))]),
            Resolve,
        ],
    },
    Story {
        tag: PRAISE,
        weight: 5,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[ALSO],
        steps: &[
            Customer(t(
                "{oi} [Passando só para agradecer:|Queria deixar um elogio:] {p:o} {produto} [ficou {p:lindo} aqui \
                 em casa|superou as expectativas], e [a equipe de entrega foi muito cuidadosa|o pessoal da entrega \
                 foi super educado]. [Parabéns!|Já estou indicando para os amigos.|Amei! 😍]",
                "{oi} [Just stopping by to say thanks:|I'd like to leave a compliment:] the {produto} [looks \
                 beautiful at home|is better than expected], and [the delivery team was very careful|the delivery \
                 people were so polite]. [Well done!|I'm telling my friends.|Love it! 😍]",
                "{oi} [Paso solo para agradecer:|Quería dejar un elogio:] {p:el} {produto} [quedó {p:hermoso} en \
                 casa|superó lo que esperaba], y [el equipo de entrega fue muy cuidadoso|la gente de la entrega fue \
                 muy amable]. [¡Felicitaciones!|Ya se lo recomiendo a mis amigos.|¡Me encantó! 😍]",
            )),
            Agent(t(
                "{ola} [Que mensagem boa de ler!|Ficamos muito felizes!] [Vou repassar o elogio à equipe.|Já mandei \
                 para o grupo da equipe. 😊]",
                "{ola} [What a nice message to read!|We're so glad!] [I'll pass it on to the team.|I've already \
                 sent it to the team's group. 😊]",
                "{ola} [¡Qué lindo mensaje!|¡Nos alegra mucho!] [Le paso el elogio al equipo.|Ya lo mandé al grupo \
                 del equipo. 😊]",
            )),
            Maybe(
                60,
                &[Customer(t(
                    "[Eles merecem!|Merecem mesmo!] [Um abraço!|Abraço a todos.]",
                    "[They deserve it!|They really do!] [Take care!|My best to everyone.]",
                    "[¡Se lo merecen!|¡De verdad!] [¡Un abrazo!|Abrazo para todos.]",
                ))],
            ),
            Resolve,
        ],
    },
];
