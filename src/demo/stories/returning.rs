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
        )),
        Maybe(
            40,
            &[Agent(t(
                "[Por nada, {nome}! 😊|Que bom, {nome}! Até a próxima.|Imagina! Conte com a gente.]",
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
            )),
            Agent(t(
                "{ola} [Claro que sim!|Sem problema, {nome}!] [Reenviei tudo para o seu e-mail.|Acabei de mandar \
                 tudo de novo por e-mail.] {mais}",
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
        )),
        Agent(t(
            "{ola} [Está, sim:|Vale, sim:] de {preco} por {pix} no Pix. [Quer que eu envie o link?|Mando o link \
                 de compra?]",
        )),
        Customer(t("[Pode mandar!|Quero, por favor.]")),
        Agent(t("[Prontinho, enviei por e-mail.|Link enviado por e-mail!] {mais}")),
        Customer(same("{so isso}")),
        Resolve,
    ],
};

/// Agents' first messages.
pub(in crate::demo) const AGENT_FIRST: &[Words] = &[
    t(
        "{ola} [Seu pedido {pedido} já está separado para retirada na loja.|{p:O} {item} do pedido {pedido} \
                 já pode ser {p:retirado} na loja.]",
    ),
    t(
        "{ola} [Passando para avisar que|Só para confirmar:] a entrega {p:do} {item} em {cidade} fica para \
                 {d+2}, das 8h às 18h.",
    ),
    t(
        "{ola} [A peça que faltava {p:do} {item} chegou e|Chegou a peça {p:do} {item}, que] segue para você \
                 {na+1}.",
    ),
    t(
        "{ola} Vi que você deixou {p:o} {produto} no carrinho. [Ficou alguma dúvida?|Posso ajudar com o \
                 frete ou o prazo?]",
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
        )),
        Agent(t(
            "[O valor é {preco}, e a nota fiscal|São {preco}. A nota fiscal] vai junto com {p:o} {item}. {mais}",
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
            )),
            Agent(same("{ola} {momento}")),
            Note(t("Cobrar do financeiro o estorno do pedido {pedido}.")),
            AwaitUs(2, 9),
            Agent(t(
                "[{nome}, o financeiro confirmou:|Confirmado com o financeiro, {nome}:] o estorno foi enviado à \
                 operadora e aparece na próxima fatura. [O comprovante foi para o seu e-mail.|Mandei o comprovante \
                 por e-mail.]",
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
            )),
            Agent(t(
                "{ola} [Que bom ter você de volta!|Que alegria!] Temos em {cor}, por {preco}. [Para quem já é \
                 cliente, o frete é grátis.|Como você já é cliente, o frete fica por nossa conta.]",
            )),
            Customer(t("[Adorei!|Que ótimo!] [Vou fechar pelo site.|Compro hoje mesmo.] {valeu}")),
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
            )),
            Agent(t(
                "{ola} [Claro.|Sem problema.] [Pode ser {na+4}, pela manhã?|Que tal {na+4}, pela manhã?]",
            )),
            Customer(t("[Pode, sim.|Perfeito.|Fica ótimo.] {c:Obrigado}!")),
            Agent(t(
                "[Remarcado.|Feito!] [O {montador} liga antes de sair.|Você recebe a confirmação por e-mail.]",
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
            )),
            Agent(t(
                "{ola} {pena} [Vou cobrar a transportadora agora.|Isso não podia ter acontecido. Já estou ligando \
                 para a transportadora.]",
            )),
            AwaitUs(1, 5),
            Agent(t(
                "[{nome}, falei com o motorista:|Consegui falar com o motorista, {nome}:] {p:o} {item} é {p:o} \
                 {p:primeiro} da rota {na+1}. [Ele vai ligar para você antes das 9h.|Confirmo com você assim que \
                 sair.]",
            )),
            Customer(t("[Espero que sim.|Vou confiar.] {c:Obrigado}.")),
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
            )),
            Agent(t("{ola} [Claro, acabei de enviar por e-mail.|Enviada!] É a NF-e {nf}.")),
            Customer(t("[Chegou!|Recebi.] {valeu}")),
            Resolve,
        ],
    },
};
