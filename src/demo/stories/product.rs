//! Stories before the purchase: stock, measures, quotes, and wishes that the shop cannot meet.

use super::Step::{Agent, AwaitCustomer, AwaitUs, Close, Customer, Maybe, Note, Resolve};
use super::returning::{ALSO, INVOICE};
use super::{Goods, Mood, Story};
use crate::demo::shop::{QUESTION, QUOTE};
use crate::demo::tongue::{same, t};

pub(super) const STORIES: &[Story] = &[
    Story {
        tag: QUESTION,
        weight: 12,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[INVOICE, ALSO],
        steps: &[
            Customer(t(
                "{oi} [Vocês ainda têm|Ainda tem|Vocês têm] {p:o} {produto} na cor {cor}? [E entregam em \
                 {cidade}?|Sou de {cidade}.|]",
            )),
            Agent(t(
                "{ola} [Temos, sim!|Temos à pronta entrega!|Sim, ainda temos!] [A entrega em {cidade} leva de 6 a 8 \
                 dias úteis, com frete de {frete}.|Para {cidade} o frete é de {frete} e o prazo, de até 8 dias \
                 úteis.]",
            )),
            Customer(t("[Qual é o valor à vista?|E quanto fica à vista?|Tem desconto à vista?]")),
            Agent(t(
                "[No Pix sai por {pix}|À vista, no Pix, fica {pix}]; no cartão, {preco} em até 10x de {parcela} sem \
                 juros. [Mando o link de compra?|Quer que eu envie o link de compra?]",
            )),
            Customer(t("[Quero, por favor!|Pode mandar!|Manda, por favor.]")),
            Agent(t(
                "[Prontinho!|Enviado!] [O link foi para o seu e-mail|O link está no seu e-mail] e a peça fica \
                 reservada por 24 horas.",
            )),
            AwaitCustomer(38),
            Customer(t("[Compra feita!|Comprei agora!|Deu tudo certo com o pagamento.] {valeu}")),
            Agent(t(
                "[Que alegria!|Parabéns pela escolha!] [Seu pedido é o {pedido}.|O número do pedido é {pedido}.]",
            )),
            Resolve,
        ],
    },
    Story {
        tag: QUESTION,
        weight: 8,
        mood: Mood::Happy,
        goods: Goods::Assembled,
        sequels: &[INVOICE],
        steps: &[
            Customer(t(
                "{oi} [Quais são|Poderia me passar|Pode me dizer] as medidas {p:do} {produto}? [O espaço que tenho \
                 é pequeno.|Preciso saber se cabe no quarto.|Quero ver se passa no elevador.]",
            )),
            Agent(t(
                "{ola} {p:O} {item} mede {medidas}. [A embalagem é um pouco maior: some 10 cm a cada lado.|Vem \
                 {p:desmontado}, em duas caixas.]",
            )),
            Customer(t(
                "[Cabe certinho!|Ótimo, acho que cabe.|Perfeito, serve.] [A montagem é com vocês?|A montagem está \
                 inclusa?]",
            )),
            Agent(t(
                "[Sim, a montagem é gratuita|É, sim, e sem custo]: agendamos depois da entrega. {mais}",
            )),
            Customer(t(
                "[Vou medir mais uma vez e compro pelo site.|Só isso, vou fechar pelo site.] {valeu}",
            )),
            Maybe(50, &[Agent(same("{tchau}"))]),
            Resolve,
        ],
    },
    Story {
        tag: QUESTION,
        weight: 5,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[INVOICE],
        steps: &[
            Customer(t(
                "{oi} [Vocês têm loja física?|Dá para ver os móveis pessoalmente?] [Queria conhecer {p:o} {produto} \
                 antes de comprar.|Gostaria de ver {p:o} {produto} de perto.]",
            )),
            Agent(t(
                "{ola} [Temos, sim: nosso showroom fica na {rua}, {numero}.|Dá, sim! O showroom fica na {rua}, \
                 {numero}.] [{p:O} {item} está em exposição.|{p:O} {item} está {p:exposto} logo na entrada.]",
            )),
            Customer(t("[Que ótimo!|Que bom!] Vocês abrem no sábado?")),
            Agent(t(
                "[Abrimos|Sim, abrimos] das 9h às 13h. [Estacionamento gratuito na rua de trás.|Se quiser, já deixo \
                 uma pessoa da equipe esperando por você.]",
            )),
            Customer(t("[Passo aí com certeza.|Vou com a família.] {valeu}")),
            Resolve,
        ],
    },
    Story {
        tag: QUESTION,
        weight: 4,
        mood: Mood::Happy,
        goods: Goods::Assembled,
        sequels: &[ALSO],
        steps: &[
            Customer(t(
                "{oi} [Qual produto posso usar para limpar|Como faço para limpar] {p:o} {produto}? [Caiu café em \
                 cima.|As crianças rabiscaram com canetinha.]",
            )),
            Agent(t(
                "{ola} [Acontece!|Calma, tem solução.] [Use só um pano macio, levemente úmido, com sabão neutro, e \
                 seque em seguida.|Pano úmido com sabão neutro resolve; depois, um pano seco.] Nada de álcool ou \
                 produto abrasivo.",
            )),
            Customer(t("[Funcionou!|Saiu tudo!|Ufa, saiu.] {valeu}")),
            Agent(t(
                "[Que bom, {nome}!|Fico feliz em ajudar!] [Para {p:o} {item} continuar {p:bonito}, uma vez por mês \
                 passe um pano com óleo de peroba.|Se precisar, temos um kit de conservação no site.]",
            )),
            Resolve,
        ],
    },
    Story {
        tag: QUOTE,
        weight: 6,
        mood: Mood::Happy,
        goods: Goods::Office,
        sequels: &[INVOICE],
        steps: &[
            Customer(t(
                "{oi} [Sou da {empresa}, de {cidade},|Falo em nome da {empresa}, de {cidade},] e [gostaríamos de um \
                 orçamento para|precisamos cotar] {qtd} unidades {p:do} {produto}[, com nota fiscal para empresa|, \
                 com montagem inclusa|].",
            )),
            Agent(t(
                "{ola} [Que bom falar com a {empresa}!|{a:Obrigado} pelo interesse!] [Pode nos enviar o CNPJ e o \
                 endereço de entrega por e-mail?|Para calcular o frete, preciso do CNPJ e do CEP. Pode mandar por \
                 e-mail?]",
            )),
            Customer(t(
                "[Acabei de enviar.|Enviado agora.] [Qualquer dúvida, me chame.|Aguardo a proposta.]",
            )),
            Note(t(
                "Calcular {qtd} x {item} com 8% de desconto por quantidade. Confirmar o estoque com o depósito.",
            )),
            AwaitUs(3, 9),
            Agent(t(
                "[{nome}, segue a proposta:|A proposta ficou assim, {nome}:] {qtd} unidades {p:do} {produto} por \
                 {total}, já com 8% de desconto, com frete e montagem. A proposta vale por 10 dias.",
            )),
            Customer(t(
                "[Recebido. Preciso da aprovação da diretoria e já retorno.|Ótimo. Vou levar ao financeiro e volto \
                 a falar.]",
            )),
            Agent(t(
                "[Combinado, fico no aguardo.|Perfeito. Se precisar ajustar algo, é só falar.]",
            )),
            AwaitCustomer(40),
            Customer(t(
                "[Proposta aprovada!|Aprovado pela diretoria!] [Podem emitir o pedido.|Como seguimos?]",
            )),
            Agent(t(
                "[Que ótima notícia!|Excelente!] O pedido {pedido} está criado, e [o boleto segue para o e-mail do \
                 financeiro|a cobrança vai por e-mail ainda hoje].",
            )),
            Customer(same("{valeu}")),
            Resolve,
        ],
    },
    Story {
        tag: QUOTE,
        weight: 3,
        mood: Mood::Happy,
        goods: Goods::All,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} Sou {c:arquiteto} e [queria saber se vocês têm condições para profissionais|gostaria de \
                 conhecer o programa de parcerias]. [Estou especificando {p:o} {produto} em um projeto.|Tenho um \
                 projeto em {cidade} com {p:o} {produto}.]",
            )),
            Agent(t(
                "{ola} [Temos, sim!|Que legal!] O programa dá 10% de desconto em todas as compras e um atendimento \
                 dedicado. [Mando a ficha de cadastro por e-mail?|Posso enviar a ficha de cadastro?]",
            )),
            Customer(t("[Pode, por favor.|Sim, por favor!]")),
            Agent(t(
                "[Enviada!|Prontinho.] [Assim que você devolver preenchida, libero o desconto no mesmo dia.|Com a \
                 ficha preenchida, o desconto entra no mesmo dia.]",
            )),
            AwaitCustomer(35),
            Customer(t("[Ficha enviada!|Acabei de devolver a ficha preenchida.]")),
            Agent(t(
                "[Cadastro liberado, {nome}. Seja bem-{c:vindo}!|Tudo certo: o desconto já aparece no seu login.]",
            )),
            Resolve,
        ],
    },
    Story {
        tag: QUESTION,
        weight: 6,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} Vocês entregam em {longe}? [Gostei muito {p:do} {produto}.|Estou de olho {p:no} {produto}.]",
            )),
            Agent(t(
                "{ola} [Infelizmente, ainda não entregamos em {longe}.|Por enquanto não temos transportadora para \
                 {longe}.]",
            )),
            Customer(t(
                "[Que pena!|Poxa!] [Têm previsão de atender aqui?|Pretendem entregar aqui algum dia?]",
            )),
            Agent(t(
                "[Ainda não há data, mas posso deixar o seu contato na lista de aviso.|Está nos planos; posso \
                 avisar você quando começar.]",
            )),
            Customer(t("[Pode, por favor.|Quero, sim.] {c:Obrigado}!")),
            Close,
        ],
    },
    Story {
        tag: QUESTION,
        weight: 4,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} {p:O} {produto} na cor {outra cor} [vai voltar ao estoque?|está {p:esgotado} no site. Vai \
                 voltar?]",
            )),
            Agent(same("{ola} {momento}")),
            Agent(t(
                "[Essa cor saiu de linha|A fábrica deixou de fazer essa cor], {nome}. [Temos em {cor}, à pronta \
                 entrega.|Continuamos com a opção em {cor}.] [Quer ver uma foto no ambiente?|Posso mandar fotos por \
                 e-mail?]",
            )),
            Customer(t(
                "[Não precisa, eu queria mesmo {outra cor}.|Agradeço, mas só serve {outra cor}.]",
            )),
            Agent(t(
                "[Entendo!|Claro!] [Se aparecer uma peça de mostruário, aviso você.|Deixei anotado, caso apareça \
                 uma última unidade.]",
            )),
            Close,
        ],
    },
    Story {
        tag: QUESTION,
        weight: 3,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [Vocês estão contratando?|Gostaria de deixar meu currículo.] [Tenho experiência com \
                 vendas.|Trabalhei seis anos em loja de móveis.]",
            )),
            Agent(t(
                "{ola} [{a:Obrigado} pelo interesse!|Que bom que quer trabalhar com a gente!] [As vagas ficam na \
                 página Trabalhe Conosco do site.|No momento não temos vagas, mas o cadastro fica na página \
                 Trabalhe Conosco.]",
            )),
            Customer(t("[Vou olhar lá.|Vou me cadastrar.] {c:Obrigado}!")),
            Close,
        ],
    },
    Story {
        tag: QUESTION,
        weight: 2,
        mood: Mood::Fair,
        goods: Goods::All,
        sequels: &[],
        steps: &[
            Customer(t(
                "{oi} [É da pizzaria?|Aqui é da oficina?|É da Clínica Sorriso?] [Queria fazer um pedido.|Preciso \
                 marcar um horário.]",
            )),
            Agent(t(
                "{Saudacao}! Aqui é da Casa Pitangueira, loja de móveis. [Acho que o número está errado.|Creio que \
                 houve um engano.]",
            )),
            Customer(t("[Ih, desculpe!|Opa, foi engano. Desculpe!]")),
            Close,
        ],
    },
];
