//! Stories about deliveries.

use super::Step::{Agent, AwaitUs, Customer, HandOver, Maybe, Note, Resolve, Tag};
use super::returning::{ALSO, INVOICE, LATE};
use super::{Goods, Mood, Story};
use crate::demo::shop::{COMPLAINT, DELIVERY, PICKUP, URGENT};
use crate::demo::tongue::{same, t};

pub(super) const STORIES: &[Story] = &[
    Story {
        tag: DELIVERY,
        weight: 14,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[LATE, INVOICE, ALSO],
        steps: &[
            Customer(t(
                "{oi} [[Queria saber|Gostaria de saber|Preciso saber] [quando chega o meu pedido {pedido}|como está \
                 o andamento do pedido {pedido}].|[Pode me informar|Vocês conseguem me dizer] a previsão de entrega \
                 do pedido {pedido}?]",
            )),
            Maybe(
                35,
                &[Customer(t(
                    "[É {p:um} {produto}.|Comprei {p:um} {produto}, na cor {cor}.|Está em nome de {nome completo}.]",
                ))],
            ),
            Agent(same("{ola} {momento}")),
            Agent(t(
                "[Seu pedido|O pedido {pedido}] [já saiu do nosso depósito|já está com a transportadora|foi \
                 despachado {na-2}], e a entrega em {cidade} está prevista para {d+3}. [O código de rastreio é \
                 {rastreio}.|Você pode acompanhar pelo código {rastreio}.]",
            )),
            Customer(t(
                "[Ótimo!|Que bom!|Perfeito!] [Precisa|Tem que] ter alguém em casa para receber?",
            )),
            Agent(t(
                "[Precisa, sim: alguém maior de 18 anos que possa assinar|Precisa, mas pode ser a portaria ou um \
                 vizinho autorizado]. [A entrega é feita das 8h às 18h.|O motorista liga meia hora antes.]",
            )),
            Customer(same("{certo}. {valeu}")),
            Maybe(60, &[Agent(same("{tchau}"))]),
            Resolve,
        ],
    },
    Story {
        tag: DELIVERY,
        weight: 11,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[LATE, ALSO],
        steps: &[
            Customer(t(
                "{oi} [Meu pedido {pedido} era para ter chegado {na-3} e até agora nada.|O prazo do pedido {pedido} \
                 venceu {na-3} e {p:o} {item} ainda não chegou.|Estou esperando {p:o} {produto} desde {d-3}, pedido \
                 {pedido}.] [Podem verificar?|O que aconteceu?|Conseguem me dar uma posição?]",
            )),
            Agent(same("{ola} {pena} {momento}")),
            Agent(t(
                "[Falei com a transportadora, que informou|A transportadora informou] [um atraso na rota de \
                 {cidade}|que a carga ficou retida na transferência para {cidade}|um problema com o caminhão que \
                 atende {cidade}]. [Pedi prioridade|Abri um chamado com prioridade] e te aviso assim que tiver a \
                 nova data.",
            )),
            Note(t(
                "[Chamado aberto na TransLitoral, protocolo {protocolo}.|TransLitoral, protocolo {protocolo}: \
                 prometeram resposta até {d+1}.]",
            )),
            AwaitUs(3, 14),
            Maybe(
                30,
                &[Customer(t(
                    "[Alguma novidade?|Conseguiram falar com a transportadora?|Oi, já têm alguma resposta?]",
                ))],
            ),
            Agent(t(
                "[{nome}, já tenho retorno da transportadora:|Tenho novidades, {nome}:] [a nova data de entrega é \
                 {d+4}|{p:o} {item} sai para entrega {na+4}]. [Vou acompanhar de perto.|Fico de olho até a entrega.]",
            )),
            Customer(t(
                "[Tomara que desta vez chegue.|Está bem, vou aguardar.|Ok, fico no aguardo.] [{c:Obrigado} pelo \
                 retorno.|{c:Obrigado}.]",
            )),
            Maybe(
                55,
                &[
                    Agent(t(
                        "[Como pedido de desculpas, vamos devolver o frete, de {frete}.|Já registrei o estorno do frete \
                 ({frete}), como pedido de desculpas.]",
                    )),
                    Customer(t("[Ah, que bom!|Gostei da atitude.|Puxa, agradeço.] {valeu}")),
                ],
            ),
            Resolve,
        ],
    },
    Story {
        tag: DELIVERY,
        weight: 6,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[LATE, INVOICE],
        steps: &[
            Customer(t(
                "{oi} [Errei o número do endereço no pedido {pedido}.|Vou me mudar e preciso trocar o endereço do \
                 pedido {pedido}.|Coloquei o endereço antigo no pedido {pedido}.] [Ainda dá tempo de \
                 corrigir?|Consigo alterar?]",
            )),
            Agent(t(
                "{ola} [Dá tempo, sim: {p:o} {item} só sai do depósito {na+1}.|O pedido ainda não foi despachado, \
                 então consigo alterar.] [Qual é o endereço correto?|Pode me passar o endereço certo?]",
            )),
            Customer(t(
                "{rua}, {numero}[, apartamento {apto}|], em {cidade}[. O bairro é o mesmo|].",
            )),
            Agent(t(
                "[Pronto, endereço atualizado.|Alterado!] [A previsão continua sendo {d+5}.|O prazo não muda: \
                 {d+5}.]",
            )),
            Customer(same("{valeu}")),
            Agent(same("{tchau}")),
            Resolve,
        ],
    },
    Story {
        tag: DELIVERY,
        weight: 7,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[LATE, ALSO],
        steps: &[
            Customer(t(
                "{oi} [Marcaram a entrega {p:do} {item} para {d+1}, mas não vou estar em casa.|A entrega do pedido \
                 {pedido} ficou para {d+1} e tenho um compromisso no dia.] [Dá para remarcar?|Seria possível mudar \
                 a data?]",
            )),
            Agent(t(
                "{ola} [Claro, sem custo.|Sem problema.] Tenho {na+3}, pela manhã, ou {na+4}, à tarde. [O que fica \
                 melhor?|Qual você prefere?]",
            )),
            Customer(t(
                "[Pode ser {na+4}|Prefiro {na+4}, à tarde|À tarde é melhor, então {na+4}][, por favor|].",
            )),
            Agent(t(
                "[Remarcado!|Combinado, {nome}.] [O motorista liga antes de chegar.|Você recebe um aviso quando o \
                 caminhão sair.]",
            )),
            Customer(same("{valeu}")),
            Resolve,
        ],
    },
    Story {
        tag: PICKUP,
        weight: 5,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[INVOICE, ALSO],
        steps: &[
            Customer(t(
                "{oi} [Escolhi retirar na loja o pedido {pedido}.|Meu pedido {pedido} é para retirada na loja.] [Já \
                 posso buscar?|Já está disponível?]",
            )),
            Agent(t(
                "{ola} [Está prontinho!|Já está separado!] [É só trazer um documento com foto.|Basta apresentar um \
                 documento com foto.]",
            )),
            Customer(t(
                "[Outra pessoa pode retirar por mim?|Pode ser outra pessoa? Estou viajando.]",
            )),
            Agent(t(
                "[Pode, sim. É só me dizer quem vem.|Sem problema: me diga o nome de quem vem, por favor.]",
            )),
            Customer(t("[Vai ser|Quem vai é] {outra pessoa}. Passa aí {na+1}.")),
            Agent(t("[Anotado!|Perfeito, já deixei autorizado.] {mais}")),
            Customer(same("{so isso}")),
            Resolve,
        ],
    },
    Story {
        tag: COMPLAINT,
        weight: 6,
        mood: Mood::Upset,
        goods: Goods::All,
        sequels: &[INVOICE],
        steps: &[
            Customer(t(
                "[Olha, estou bem {c:chateado}.|Estou muito {c:decepcionado} com vocês.|Não sei mais a quem \
                 recorrer.] [É a terceira vez que escrevo sobre o pedido {pedido} e nada se resolve.|Já remarcaram \
                 a entrega {p:do} {item} duas vezes.|{p:O} {item} do pedido {pedido} chegou {p:danificado} e \
                 ninguém me dá uma solução.]",
            )),
            Customer(t(
                "[Preciso de uma solução hoje.|Quero uma resposta ainda hoje.|Se não resolverem, vou ao Procon.]",
            )),
            Agent(t(
                "{ola} {pena} [Você tem toda a razão.|Entendo a sua frustração.] Vou passar o seu caso agora para a \
                 Helena, nossa gerente.",
            )),
            Tag(URGENT),
            HandOver(t(
                "[Terceiro contato sobre o pedido {pedido}. Precisa de solução hoje.|Cliente com razão. Sugiro \
                 trocar {p:o} {item} e devolver o frete.]",
            )),
            Agent(t(
                "[Olá|Oi], {nome}. Aqui é a Helena, gerente da loja. [Li toda a conversa e peço desculpas em nome \
                 da equipe.|Não é esse o atendimento que queremos dar.] [Proponho o seguinte:|O que posso fazer:] \
                 entregamos {p:um} {item} {p:novo} até {d+3} e devolvemos o frete, de {frete}. [Pode ser \
                 assim?|Você concorda?]",
            )),
            Customer(t(
                "[Pode, sim.|Tudo bem, concordo.|Assim está bom.] [Só quero que chegue {p:perfeito}.|Agora senti \
                 firmeza.] [{c:Obrigado} por me ouvir.|{c:Obrigado}.]",
            )),
            Agent(t(
                "[Vou acompanhar pessoalmente|Eu mesma acompanho a entrega] e te escrevo para confirmar.",
            )),
            AwaitUs(14, 22),
            Agent(t(
                "[{nome}, {p:o} {item} {p:novo} chegou bem?|Oi, {nome}! Deu tudo certo com {p:o} {item} {p:novo}?]",
            )),
            Customer(t(
                "[Chegou, e está {p:perfeito}.|Sim! Desta vez veio {p:perfeito}.|Deu, sim, está em ordem.] {valeu}",
            )),
            Resolve,
        ],
    },
];
