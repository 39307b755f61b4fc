//! Stories after the delivery: exchange, return, assembly, warranty, praise.

use super::Step::{
    Agent, AwaitCustomer, AwaitUs, Card, Customer, Maybe, Note, Quotes, Resolve, Shows,
};
use super::returning::{ALSO, LATE, MOVE, REFUND};
use super::{Goods, Mood, Story};
use crate::demo::files;
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
            )),
            Agent(t(
                "{ola} {pena} [Vamos resolver.|Consegue, claro.] [A embalagem está completa?|Você ainda tem a \
                 embalagem?]",
            )),
            Customer(t(
                "[Está, só abri para conferir.|Tenho, sim. Nem cheguei a tirar tudo da caixa.|Sim, guardei tudo.]",
            )),
            Agent(t(
                "[Ótimo.|Perfeito.] [A coleta fica para {d+2}|Agendei a coleta para {d+2}], e a peça na cor {outra \
                 cor} chega até {d+6}. [O motorista confere tudo na hora.|É só deixar embalado.]",
            )),
            Note(t(
                "Troca autorizada, pedido {pedido}: coletar {item} {cor}, enviar {item} {outra cor}.",
            )),
            Customer(t("[Preciso pagar alguma coisa?|Tem algum custo para mim?]")),
            Quotes(t(
                "[Nenhum custo: a troca é por nossa conta.|De jeito nenhum, a troca é por nossa conta.] {mais}",
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
            )),
            Agent(t(
                "{ola} [Sem problema: em compras pela internet, o prazo para desistir é de 7 dias após o \
                 recebimento.|Claro! Você tem 7 dias corridos, a partir do recebimento, para desistir da compra.] \
                 Quando {p:ele} chegou?",
            )),
            Customer(t("[Chegou|Recebi] {na-3}.")),
            Agent(t(
                "Está dentro do prazo. [Você prefere o estorno ou um vale-compras?|Quer o estorno ou crédito na \
                 loja?]",
            )),
            Customer(t("[Prefiro o estorno|O estorno, por favor|Pode ser o estorno mesmo].")),
            Agent(t(
                "[Combinado:|Certo:] a coleta fica para {d+3}, e o estorno de {preco} [aparece em até duas \
                 faturas|sai assim que a peça voltar ao depósito].",
            )),
            Note(t("Coleta em {d+3}. Estorno de {preco} depois da conferência, pedido {pedido}.")),
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
            )),
            Customer(t("[O pedido é o {pedido}.|Pedido {pedido}.]")),
            Agent(t(
                "{ola} {pena} [Você consegue enviar uma ou duas fotos por aqui?|Pode mandar algumas fotos por aqui \
                 mesmo?]",
            )),
            AwaitCustomer(10),
            Shows(
                files::SCRATCH,
                t("[Aqui está.|Segue a foto.] [Dá para ver bem o estrago.|Fica bem em cima.]"),
            ),
            Shows(files::CORNER, t("[E o canto também.|O canto ficou assim.]")),
            Note(t(
                "[Fotos conferidas, avaria de transporte. Acionar o seguro da TransLitoral.|Avaria confirmada pelas \
                 fotos. Protocolo {protocolo} na transportadora.]",
            )),
            AwaitUs(2, 8),
            Agent(t(
                "[{nome}, a troca está aprovada.|Boa notícia, {nome}: troca aprovada.] [A peça nova chega até \
                 {d+5}|Entregamos a peça nova até {d+5}] e o motorista leva a danificada. [Pode ser?|Combinado?]",
            )),
            Customer(t(
                "[Pode. Espero que venha com mais cuidado.|Combinado. Tomara que agora venha inteira.] {c:Obrigado}.",
            )),
            Agent(t(
                "[Pedi embalagem reforçada.|Vai com embalagem reforçada, pode confiar.] [Acompanho até o \
                 final.|Qualquer coisa, me chame.]",
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
            )),
            Agent(t(
                "{ola} [A montagem já está incluída.|No seu pedido a montagem é gratuita.] Em {cidade}, o montador \
                 tem horário {na+3}, de manhã, ou {na+4}, à tarde. [Qual você prefere?|Qual fica melhor?]",
            )),
            Customer(t(
                "[Pode ser {na+3}|Fico com {d+3}, de manhã|A primeira opção é melhor: {d+3}][, por favor|].",
            )),
            Agent(t(
                "[Agendado:|Combinado:] {na+3}, entre 8h e 12h. [Quem vai é o {montador}, que liga antes de sair.|O \
                 montador se chama {montador} e avisa quando estiver a caminho.]",
            )),
            Note(t("Montagem {p:do} {item} em {d+3}, manhã, com {montador}. Pedido {pedido}.")),
            Customer(t("[Preciso deixar alguma coisa pronta?|Preciso comprar algum material?]")),
            Agent(t(
                "[Só deixar o espaço livre: ele leva tudo.|Nada! Ele leva as ferramentas e as buchas.]",
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
            )),
            Agent(t(
                "{ola} {pena} [Consegue ver no manual o código da peça?|No manual há um código ao lado da peça. \
                 Qual é?]",
            )),
            Customer(t("[É a {peca}.|No manual está como {peca}.]")),
            Agent(t(
                "[{a:Obrigado}!|Achei!] Tenho a peça {peca} em estoque e envio ainda hoje, por entrega expressa: \
                 chega até {d+2}.",
            )),
            Note(t(
                "Enviar peça {peca} ({item}), pedido {pedido}, entrega expressa. Reagendar o montador.",
            )),
            Customer(t(
                "[E a nova visita do montador tem custo?|Vou precisar pagar outra visita?]",
            )),
            Agent(t("[Sem custo nenhum:|De forma alguma:] reagendei para {d+3}. {mais}")),
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
            )),
            Agent(t(
                "{ola} {pena} A garantia é de 12 meses, então está {p:coberto}. [Pode enviar uma foto por \
                 aqui?|Você consegue mandar uma foto por aqui?]",
            )),
            AwaitCustomer(15),
            Shows(
                files::CORNER,
                t(
                    "[Segue a foto.|Aqui está.] [Em nome de {nome completo}.|O pedido é o {pedido}.]",
                ),
            ),
            Shows(files::CREAK, same("")),
            Note(t(
                "[Fotos recebidas: ferragem {peca} com defeito. Pedir à fábrica.|Defeito de fabricação confirmado. \
                 Solicitada a peça {peca}.]",
            )),
            Card,
            Agent(t(
                "[Recebi a foto e o áudio.|Vi a foto e ouvi o áudio, {nome}.] É defeito de fabricação: vamos trocar a peça sem \
                 custo. [Confirmo o prazo com a fábrica e já te aviso.|Vou confirmar o prazo com a fábrica.]",
            )),
            AwaitUs(5, 16),
            Agent(t(
                "{nome}, a fábrica confirmou: a peça chega em {cidade} até {d+8}, e o técnico faz a troca no mesmo \
                 dia.",
            )),
            Customer(t("[Perfeito.|Excelente.|Que bom.] {valeu}")),
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
            )),
            Agent(t(
                "{ola} [Que mensagem boa de ler!|Ficamos muito felizes!] [Vou repassar o elogio à equipe.|Já mandei \
                 para o grupo da equipe. 😊]",
            )),
            Maybe(
                60,
                &[Customer(t("[Eles merecem!|Merecem mesmo!] [Um abraço!|Abraço a todos.]"))],
            ),
            Resolve,
        ],
    },
];
