//! Stories of customers who come back, and of chats that begin with a message of the shop.

use super::Step::{Agent, AwaitUs, Customer, Maybe, Note, Resolve};
use super::{Goods, Mood, Sequel, Story};
use crate::demo::shop::{ASSEMBLY, DELIVERY, INVOICE_TAG, NO_TAG, PAYMENT, QUESTION};
use crate::demo::tongue::{Words, same, t};

/// Thanks after the end, which reopen the chat.
pub(in crate::demo) const THANKS: &Story = &Story {
    tag: NO_TAG,
    weight: 0,
    mood: Mood::Happy,
    goods: Goods::Same,
    sequels: &[],
    steps: &[
        Customer(t(
            "[{c:Obrigado}! 🙏|Valeu! 👍|Muito {c:obrigado}, viu?|Deu tudo certo, {c:obrigado}!]",
            "[Thank you! 🙏|Thanks! 👍|Thank you so much!|It all worked out, thanks!]",
            "[¡Gracias! 🙏|¡Genial! 👍|¡Muchas gracias!|¡Salió todo bien, gracias!]",
        )),
        Maybe(
            40,
            &[Agent(t(
                "[Por nada, {nome}! 😊|Que bom, {nome}! Até a próxima.|Imagina! Conte com a gente.]",
                "[You're welcome, {nome}! 😊|Good to hear, {nome}! See you.|Anytime! Count on us.]",
                "[¡De nada, {nome}! 😊|¡Qué bueno, {nome}! Hasta la próxima.|¡Por favor! Cuente con nosotros.]",
            ))],
        ),
        Resolve,
    ],
};

/// A customer who fell silent comes back when the chat is closed already.
pub(in crate::demo) const SILENT: &Sequel = &Sequel {
    days: (1, 6),
    story: &Story {
        tag: NO_TAG,
        weight: 0,
        mood: Mood::Fair,
        goods: Goods::Same,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [Desculpe a demora em responder.|Desculpe o sumiço, foi uma semana corrida.] [Ainda vale o \
                 que conversamos?|Ainda dá tempo?]",
                "{oi} [Sorry for the late answer.|Sorry I disappeared, it was a busy week.] [Does what we talked \
                 about still stand?|Is there still time?]",
                "{oi} [Disculpe la demora en responder.|Perdón por desaparecer, fue una semana complicada.] [¿Sigue \
                 en pie lo que hablamos?|¿Todavía hay tiempo?]",
            )),
            Agent(t(
                "{ola} [Claro que sim!|Sem problema, {nome}!] [Reenviei tudo para o seu e-mail.|Acabei de mandar \
                 tudo de novo por e-mail.] {mais}",
                "{ola} [Of course!|No problem, {nome}!] [I resent everything to your email.|I just emailed it all \
                 again.] {mais}",
                "{ola} [¡Claro que sí!|¡No hay problema, {nome}!] [Reenvié todo a su correo.|Acabo de mandar todo \
                 otra vez por correo.] {mais}",
            )),
            Customer(same("{so isso}")),
            Resolve,
        ],
    },
};

/// The answer to a mailing.
pub(in crate::demo) const MAILING_ANSWER: &Story = &Story {
    tag: QUESTION,
    weight: 0,
    mood: Mood::Happy,
    goods: Goods::All,
    sequels: &[],
    steps: &[
        Customer(t(
            "[Oi! Quero, sim.|Tenho interesse!|Oi, que legal!] [{p:O} {produto} está na promoção?|Vale para \
                 {p:o} {produto}?]",
            "[Hi! Yes, please.|I'm interested!|Hi, how nice!] [Is the {produto} on sale?|Does it include the \
                 {produto}?]",
            "[¡Hola! Sí, quiero.|¡Me interesa!|¡Hola, qué bueno!] [¿{p:El} {produto} está en promoción?|¿Vale \
                 para {p:el} {produto}?]",
        )),
        Agent(t(
            "{ola} [Está, sim:|Vale, sim:] de {preco} por {pix} no Pix. [Quer que eu envie o link?|Mando o link \
                 de compra?]",
            "{ola} [It is:|It does:] from {preco} to {pix} with Pix. [Would you like the link?|Shall I send you \
                 the link?]",
            "{ola} [Sí, está:|Sí, vale:] de {preco} a {pix} con Pix. [¿Quiere que le envíe el enlace?|¿Le mando \
                 el enlace de compra?]",
        )),
        Customer(t(
            "[Pode mandar!|Quero, por favor.]",
            "[Please do!|Yes, please.]",
            "[¡Mándelo!|Sí, por favor.]",
        )),
        Agent(t(
            "[Prontinho, enviei por e-mail.|Link enviado por e-mail!] {mais}",
            "[Done, I emailed it.|Link sent by email!] {mais}",
            "[Listo, lo envié por correo.|¡Enlace enviado por correo!] {mais}",
        )),
        Customer(same("{so isso}")),
        Resolve,
    ],
};

/// Agents' first messages.
pub(in crate::demo) const AGENT_FIRST: &[Words] = &[
    t(
        "{ola} [Seu pedido {pedido} já está separado para retirada na loja.|{p:O} {item} do pedido {pedido} \
                 já pode ser {p:retirado} na loja.]",
        "{ola} [Your order {pedido} is ready for pickup at the store.|The {item} from order {pedido} can be \
                 picked up at the store.]",
        "{ola} [Su pedido {pedido} ya está listo para retirar en la tienda.|{p:El} {item} del pedido \
                 {pedido} ya se puede retirar en la tienda.]",
    ),
    t(
        "{ola} [Passando para avisar que|Só para confirmar:] a entrega {p:do} {item} em {cidade} fica para \
                 {d+2}, das 8h às 18h.",
        "{ola} [Just to let you know:|Just to confirm:] the {item} will be delivered in {cidade} on {d+2}, \
                 between 8 am and 6 pm.",
        "{ola} [Paso a avisarle que|Solo para confirmar:] la entrega {p:del} {item} en {cidade} queda para \
                 el {d+2}, de 8 a 18.",
    ),
    t(
        "{ola} [A peça que faltava {p:do} {item} chegou e|Chegou a peça {p:do} {item}, que] segue para você \
                 {na+1}.",
        "{ola} [The missing part for the {item} arrived and|Your part for the {item} arrived and] goes out \
                 to you {na+1}.",
        "{ola} [La pieza que faltaba {p:del} {item} llegó y|Llegó la pieza {p:del} {item}, que] sale para \
                 su casa {na+1}.",
    ),
    t(
        "{ola} Vi que você deixou {p:o} {produto} no carrinho. [Ficou alguma dúvida?|Posso ajudar com o \
                 frete ou o prazo?]",
        "{ola} I saw that you left the {produto} in the cart. [Any questions?|Can I help with shipping or \
                 the delivery time?]",
        "{ola} Vi que dejó {p:el} {produto} en el carrito. [¿Le quedó alguna duda?|¿Ayudo con el envío o el \
                 plazo?]",
    ),
];

/// The story where the customer answers.
pub(in crate::demo) const AGENT_FIRST_ANSWER: &Story = &Story {
    tag: DELIVERY,
    weight: 0,
    mood: Mood::Happy,
    goods: Goods::Same,
    sequels: &[],
    steps: &[
        Customer(t(
            "[Oi, {agente}!|Olá!] [{c:Obrigado} por avisar.|Que bom receber notícias!] [Qual é mesmo o valor \
                 {p:do} {item}? Preciso para o condomínio.|Vocês também mandam a nota fiscal?]",
            "[Hi, {agente}!|Hello!] [Thanks for letting me know.|Good to hear from you!] [What was the price of \
                 the {item} again? I need it for my building.|Do you send the invoice too?]",
            "[¡Hola, {agente}!|¡Hola!] [Gracias por avisar.|¡Qué bueno tener noticias!] [¿Cuál era el precio \
                 {p:del} {item}? Lo necesito para el edificio.|¿También mandan la factura?]",
        )),
        Agent(t(
            "[O valor é {preco}, e a nota fiscal|São {preco}. A nota fiscal] vai junto com {p:o} {item}. {mais}",
            "[The price is {preco}, and the invoice|It's {preco}. The invoice] comes with the {item}. {mais}",
            "[El precio es {preco}, y la factura|Son {preco}. La factura] va junto con {p:el} {item}. {mais}",
        )),
        Customer(same("{so isso}")),
        Resolve,
    ],
};

/// The refund does not arrive.
pub(super) const REFUND: &Sequel = &Sequel {
    days: (8, 14),
    story: &Story {
        tag: PAYMENT,
        weight: 0,
        mood: Mood::Fair,
        goods: Goods::Same,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [Voltando ao assunto, o|Sou eu de novo. O] estorno [ainda não apareceu na minha fatura|não \
                 caiu até hoje]. [Podem verificar?|Tem previsão?]",
                "{oi} [About that again, the|It's me again. The] refund [still isn't on my statement|hasn't come \
                 through]. [Can you check?|Do you know when?]",
                "{oi} [Volviendo al tema, el|Soy yo otra vez. El] reembolso [todavía no aparece en mi resumen|no \
                 entró hasta hoy]. [¿Pueden verificar?|¿Hay fecha?]",
            )),
            Agent(same("{ola} {momento}")),
            Note(t(
                "Cobrar do financeiro o estorno do pedido {pedido}.",
                "Ask finance about the refund of order {pedido}.",
                "Reclamar a finanzas el reembolso del pedido {pedido}.",
            )),
            AwaitUs(2, 9),
            Agent(t(
                "[{nome}, o financeiro confirmou:|Confirmado com o financeiro, {nome}:] o estorno foi enviado à \
                 operadora e aparece na próxima fatura. [O comprovante foi para o seu e-mail.|Mandei o comprovante \
                 por e-mail.]",
                "[{nome}, finance confirmed:|Finance confirmed, {nome}:] the refund went to the card company and \
                 shows on the next statement. [The receipt went to your email.|I emailed you the receipt.]",
                "[{nome}, finanzas confirmó:|Confirmado con finanzas, {nome}:] el reembolso se envió a la operadora \
                 y aparece en el próximo resumen. [El comprobante fue a su correo.|Le mandé el comprobante por \
                 correo.]",
            )),
            Customer(same("{certo}. {valeu}")),
            Resolve,
        ],
    },
};

/// They want more.
pub(super) const ALSO: &Sequel = &Sequel {
    days: (8, 14),
    story: &Story {
        tag: QUESTION,
        weight: 0,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [Gostei tanto da última compra que|Deu tão certo da outra vez que] estou pensando em levar \
                 também {p:o} {produto}. [Tem em {cor}?|Quanto está?]",
                "{oi} [I liked my last purchase so much that|The last one went so well that] I'm thinking of \
                 getting the {produto} too. [Do you have it in {cor}?|How much is it?]",
                "{oi} [Me gustó tanto la última compra que|Salió tan bien la otra vez que] pienso llevar también \
                 {p:el} {produto}. [¿Hay en color {cor}?|¿Cuánto sale?]",
            )),
            Agent(t(
                "{ola} [Que bom ter você de volta!|Que alegria!] Temos em {cor}, por {preco}. [Para quem já é \
                 cliente, o frete é grátis.|Como você já é cliente, o frete fica por nossa conta.]",
                "{ola} [It's good to have you back!|That's great!] We have it in {cor}, for {preco}. [For returning \
                 customers shipping is free.|Since you're a customer already, shipping is on us.]",
                "{ola} [¡Qué bueno que vuelva!|¡Qué alegría!] Tenemos en color {cor}, por {preco}. [Para quien ya \
                 compró, el envío es gratis.|Como ya compró, el envío corre por nuestra cuenta.]",
            )),
            Customer(t(
                "[Adorei!|Que ótimo!] [Vou fechar pelo site.|Compro hoje mesmo.] {valeu}",
                "[I love it!|Great!] [I'll order on the website.|I'll buy it today.] {valeu}",
                "[¡Me encanta!|¡Qué bien!] [Cierro por el sitio.|Compro hoy mismo.] {valeu}",
            )),
            Resolve,
        ],
    },
};

/// The appointment does not suit.
pub(super) const MOVE: &Sequel = &Sequel {
    days: (1, 2),
    story: &Story {
        tag: ASSEMBLY,
        weight: 0,
        mood: Mood::Fair,
        goods: Goods::Assembled,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [Preciso remarcar a montagem {p:do} {item}.|Surgiu um compromisso no dia da montagem {p:do} \
                 {item}.] [Tem outro horário?|Dá para mudar?]",
                "{oi} [I need to rebook the assembly of the {item}.|Something came up on the day of the assembly of \
                 the {item}.] [Is there another slot?|Can it be changed?]",
                "{oi} [Necesito cambiar el día del armado {p:del} {item}.|Surgió un compromiso el día del armado \
                 {p:del} {item}.] [¿Hay otro horario?|¿Se puede cambiar?]",
            )),
            Agent(t(
                "{ola} [Claro.|Sem problema.] [Pode ser {na+4}, pela manhã?|Que tal {na+4}, pela manhã?]",
                "{ola} [Of course.|No problem.] [Does {d+4} work, in the morning?|How about {d+4}, in the morning?]",
                "{ola} [Claro.|No hay problema.] [¿Puede ser {na+4}, a la mañana?|¿Qué tal {na+4}, a la mañana?]",
            )),
            Customer(t(
                "[Pode, sim.|Perfeito.|Fica ótimo.] {c:Obrigado}!",
                "[Yes.|Perfect.|That works.] Thank you!",
                "[Sí, puede ser.|Perfecto.|Me queda bien.] ¡Gracias!",
            )),
            Agent(t(
                "[Remarcado.|Feito!] [O {montador} liga antes de sair.|Você recebe a confirmação por e-mail.]",
                "[Rebooked.|Done!] [{montador} calls before leaving.|You'll get the confirmation by email.]",
                "[Cambiado.|¡Hecho!] [{montador} llama antes de salir.|Recibe la confirmación por correo.]",
            )),
            Resolve,
        ],
    },
};

/// The day that was promised has passed.
pub(super) const LATE: &Sequel = &Sequel {
    days: (8, 14),
    story: &Story {
        tag: DELIVERY,
        weight: 0,
        mood: Mood::Upset,
        goods: Goods::Same,
        sequels: &[],
        steps: &[
            Customer(t(
                "[Oi, de novo eu.|{Saudacao}. Preciso de ajuda outra vez.] [O dia combinado passou e nada {p:do} \
                 {item}.|Fiquei o dia inteiro esperando e {p:o} {item} não veio.]",
                "[Hi, me again.|{Saudacao}. I need help again.] [The day we agreed on passed and no {item}.|I \
                 waited all day and the {item} didn't come.]",
                "[Hola, yo otra vez.|{Saudacao}. Necesito ayuda otra vez.] [Pasó el día acordado y nada {p:del} \
                 {item}.|Esperé todo el día y {p:el} {item} no vino.]",
            )),
            Agent(t(
                "{ola} {pena} [Vou cobrar a transportadora agora.|Isso não podia ter acontecido. Já estou ligando \
                 para a transportadora.]",
                "{ola} {pena} [I'm calling the carrier now.|That should not have happened. I'm calling the carrier \
                 right now.]",
                "{ola} {pena} [Reclamo al transporte ahora.|Esto no tenía que pasar. Ya estoy llamando al \
                 transporte.]",
            )),
            AwaitUs(1, 5),
            Agent(t(
                "[{nome}, falei com o motorista:|Consegui falar com o motorista, {nome}:] {p:o} {item} é {p:o} \
                 {p:primeiro} da rota {na+1}. [Ele vai ligar para você antes das 9h.|Confirmo com você assim que \
                 sair.]",
                "[{nome}, I talked to the driver:|I reached the driver, {nome}:] the {item} is first on the route \
                 {na+1}. [He'll call you before 9 am.|I'll confirm as soon as it leaves.]",
                "[{nome}, hablé con el chofer:|Pude hablar con el chofer, {nome}:] {p:el} {item} es {p:el} \
                 {p:primero} de la ruta {na+1}. [Le va a llamar antes de las 9.|Le confirmo apenas salga.]",
            )),
            Customer(t(
                "[Espero que sim.|Vou confiar.] {c:Obrigado}.",
                "[I hope so.|I'll trust you.] Thanks.",
                "[Espero que sí.|Voy a confiar.] Gracias.",
            )),
            Resolve,
        ],
    },
};

/// Something was forgotten.
pub(super) const INVOICE: &Sequel = &Sequel {
    days: (8, 14),
    story: &Story {
        tag: INVOICE_TAG,
        weight: 0,
        mood: Mood::Happy,
        goods: Goods::Same,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [Esqueci de pedir: podem|Preciso de mais uma coisa: conseguem] mandar a nota fiscal do pedido \
                 {pedido}?",
                "{oi} [I forgot to ask: could you|One more thing: can you] send me the invoice for order {pedido}?",
                "{oi} [Me olvidé de pedir: ¿pueden|Necesito una cosa más: ¿pueden] mandar la factura del pedido \
                 {pedido}?",
            )),
            Agent(t(
                "{ola} [Claro, acabei de enviar por e-mail.|Enviada!] É a NF-e {nf}.",
                "{ola} [Of course, I just emailed it.|Sent!] It's invoice {nf}.",
                "{ola} [Claro, acabo de enviarla por correo.|¡Enviada!] Es la factura {nf}.",
            )),
            Customer(t(
                "[Chegou!|Recebi.] {valeu}",
                "[It arrived!|Got it.] {valeu}",
                "[¡Llegó!|La recibí.] {valeu}",
            )),
            Resolve,
        ],
    },
};
