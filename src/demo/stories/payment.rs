//! Stories about money: Pix, boletos, cards, invoices, cancellations.

use super::Step::{
    Agent, Attaches, AwaitCustomer, AwaitUs, Card, Close, Customer, Maybe, Note, Resolve,
};
use super::returning::{ALSO, INVOICE, LATE, REFUND};
use super::{Goods, Mood, Story};
use crate::demo::files;
use crate::demo::shop::{INVOICE_TAG, PAYMENT};
use crate::demo::tongue::{same, t};

pub(super) const STORIES: &[Story] = &[
    Story {
        tag: PAYMENT,
        weight: 8,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[INVOICE, ALSO],
        steps: &[
            Customer(t(
                "{oi} [Paguei o pedido {pedido} por Pix|Fiz o Pix do pedido {pedido}] [faz um tempinho|há mais de \
                 uma hora] e [ainda aparece como pendente|o site continua mostrando que falta pagar]. [Podem \
                 verificar?|É normal demorar?]",
            )),
            Agent(t(
                "{ola} {momento} [Em nome de quem está o comprovante?|Quem aparece como pagador no comprovante?]",
            )),
            Customer(t(
                "[{nome completo}, é a minha conta mesmo.|Está no meu nome: {nome completo}.] [O valor é \
                 {pix}.|Foram {pix}.]",
            )),
            Note(t("Conferir no banco: Pix de {pix}, pagador {nome completo}, pedido {pedido}.")),
            AwaitUs(0, 2),
            Agent(t(
                "[Localizei o pagamento!|Pagamento localizado, {nome}!] [A conciliação do banco atrasou|Ele não \
                 tinha sido vinculado ao pedido], mas já está [confirmado|tudo certo]. [A nota fiscal sai ainda \
                 hoje.|O pedido já foi para a separação.]",
            )),
            Customer(t("[Ufa, que alívio!|Que bom!|Ah, perfeito.] {valeu}")),
            Maybe(50, &[Agent(same("{tchau}"))]),
            Resolve,
        ],
    },
    Story {
        tag: PAYMENT,
        weight: 7,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[INVOICE, LATE],
        steps: &[
            Customer(t(
                "{oi} [O boleto do pedido {pedido} venceu|Perdi o vencimento do boleto do pedido {pedido}]. [Dá \
                 para emitir outro?|Conseguem gerar a segunda via?]",
            )),
            Agent(t(
                "{ola} [Consigo, sim.|Claro!] [Se preferir, no Pix {p:o} {item} sai por {pix}, com 5% de \
                 desconto.|Lembrando que no Pix há 5% de desconto: fica {pix}.] [O que você prefere?|Como fica \
                 melhor?]",
            )),
            Customer(t(
                "[Ah, então quero o Pix.|Com desconto, prefiro o Pix!|Pode ser no Pix, então.]",
            )),
            Agent(t(
                "[Combinado!|Ótima escolha!] O código Pix [foi para o seu e-mail|já está no seu e-mail] e vale por \
                 24 horas.",
            )),
            AwaitCustomer(20),
            Customer(t("[Pago!|Acabei de pagar.|Pix feito.] [Podem confirmar?|Chegou aí?]")),
            Agent(t(
                "[Confirmado, {nome}!|Recebido, {nome}!] [A entrega em {cidade} fica para {d+7}.|Seu pedido vai \
                 agora para a separação, com entrega até {d+7}.]",
            )),
            Customer(same("{valeu}")),
            Resolve,
        ],
    },
    Story {
        tag: INVOICE_TAG,
        weight: 7,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[ALSO],
        steps: &[
            Customer(t(
                "{oi} [Preciso da nota fiscal do pedido {pedido}. Não achei no meu e-mail.|Não recebi a nota fiscal \
                 do pedido {pedido}. Podem reenviar, por favor?|Vocês conseguem me mandar a nota fiscal do pedido \
                 {pedido}?]",
            )),
            Agent(t(
                "{ola} [Claro!|Consigo, sim.] [Envio para o e-mail do cadastro?|Pode ser para o e-mail do cadastro?]",
            )),
            Customer(t("[Pode, por favor.|Isso mesmo.|Sim, por favor.]")),
            Attaches(
                files::INVOICE,
                t(
                    "[Enviada!|Pronto, acabei de enviar.] É a NF-e {nf}, que segue aqui também. [Confere para mim se \
                     chegou? Às vezes ela cai no spam.|Pode ver se chegou?]",
                ),
            ),
            Card,
            Customer(t("[Chegou, sim.|Recebi aqui.|Estava no spam mesmo, achei!] {valeu}")),
            Maybe(50, &[Agent(same("{tchau}"))]),
            Resolve,
        ],
    },
    Story {
        tag: PAYMENT,
        weight: 5,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[ALSO],
        steps: &[
            Customer(t(
                "{oi} [O cupom {cupom} não está funcionando no carrinho.|Estou tentando usar o cupom {cupom} e \
                 aparece um erro.] [Está válido ainda?|Podem me ajudar?]",
            )),
            Agent(t(
                "{ola} O cupom {cupom} [vale só no cartão e não soma com o desconto do Pix|não soma com o desconto \
                 do Pix]. [Qual é a forma de pagamento?|Você escolheu Pix ou cartão?]",
            )),
            Customer(t("[Eu tinha marcado Pix.|Ah, estava no Pix.]")),
            Agent(t(
                "[Então é isso: no|Nesse caso, no] Pix você já tem 5% de desconto, e {p:o} {item} sai por {pix}. \
                 [Vale mais a pena que o cupom.|É melhor que o cupom, inclusive.]",
            )),
            Customer(t("[Entendi, melhor assim.|Ah, então vou de Pix mesmo.] {valeu}")),
            Resolve,
        ],
    },
    Story {
        tag: PAYMENT,
        weight: 5,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[INVOICE],
        steps: &[
            Customer(t(
                "{oi} [Meu cartão foi recusado três vezes|O pagamento no cartão não passa de jeito nenhum] na \
                 compra {p:do} {produto}. [O banco diz que está liberado.|Tenho limite.]",
            )),
            Agent(t(
                "{ola} {momento} [O valor foi {preco}, certo?|Você tentou em 10x de {parcela}?]",
            )),
            Customer(t("[Isso, exatamente.|Sim, isso mesmo.]")),
            Agent(t(
                "[Foi o nosso antifraude que bloqueou, por causa do endereço diferente.|A operadora recusou por \
                 segurança.] [Posso mandar um link de pagamento?|Se quiser, gero um link de pagamento seguro.]",
            )),
            Customer(t("[Pode mandar, por favor.|Quero, por favor.]")),
            Agent(t(
                "[Prontinho, o link foi para o seu e-mail.|Link enviado por e-mail.] [Me avise se der certo?|Fico \
                 por aqui até dar certo.]",
            )),
            AwaitCustomer(25),
            Customer(t("[Agora foi!|Deu certo!|Passou na primeira.] {valeu}")),
            Agent(t(
                "[Oba! Seu pedido é o {pedido}.|Que bom! O número do pedido é {pedido}.] [A entrega fica para \
                 {d+8}.|Chega até {d+8}.]",
            )),
            Resolve,
        ],
    },
    Story {
        tag: PAYMENT,
        weight: 6,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[REFUND],
        steps: &[
            Customer(t(
                "{oi} [Preciso|Gostaria de] cancelar o pedido {pedido}. [Tive um imprevisto.|Mudei os planos da \
                 reforma.|Comprei a cor errada e vou pensar melhor.]",
            )),
            Agent(t(
                "{ola} [Que pena!|Entendo.] [Se ajudar, consigo 7% de desconto para você ficar com {p:o} \
                 {item}.|Posso oferecer 7% de desconto para você manter a compra?]",
            )),
            Customer(t(
                "[Agradeço, mas prefiro cancelar mesmo.|É gentil, mas quero cancelar.|Desta vez não, {c:obrigado}.]",
            )),
            Agent(t(
                "[Sem problema.|Tudo bem.] O pedido {pedido} está cancelado. [O estorno aparece em até duas \
                 faturas.|O valor volta em até 5 dias úteis.]",
            )),
            Customer(t("{certo}, {c:obrigado}[ pela compreensão|].")),
            Close,
        ],
    },
];
