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
                "{oi} [[I'd like to know|I need to know] [when my order {pedido} will arrive|how my order {pedido} \
                 is doing].|[Can you tell me|Could you tell me] when order {pedido} will be delivered?]",
                "{oi} [[Quería saber|Me gustaría saber|Necesito saber] [cuándo llega mi pedido {pedido}|cómo va el \
                 pedido {pedido}].|[¿Me puede informar|¿Me pueden decir] la fecha de entrega del pedido {pedido}?]",
            )),
            Maybe(
                35,
                &[Customer(t(
                    "[É {p:um} {produto}.|Comprei {p:um} {produto}, na cor {cor}.|Está em nome de {nome completo}.]",
                    "[It's the {produto}.|I bought the {produto}, in {cor}.|It's under the name {nome completo}.]",
                    "[Es {p:un} {produto}.|Compré {p:un} {produto}, en color {cor}.|Está a nombre de {nome completo}.]",
                ))],
            ),
            Agent(same("{ola} {momento}")),
            Agent(t(
                "[Seu pedido|O pedido {pedido}] [já saiu do nosso depósito|já está com a transportadora|foi \
                 despachado {na-2}], e a entrega em {cidade} está prevista para {d+3}. [O código de rastreio é \
                 {rastreio}.|Você pode acompanhar pelo código {rastreio}.]",
                "[Your order|Order {pedido}] [has left our warehouse|is with the carrier|was shipped {na-2}], and \
                 delivery in {cidade} is planned for {d+3}. [The tracking code is {rastreio}.|You can follow it \
                 with the code {rastreio}.]",
                "[Su pedido|El pedido {pedido}] [ya salió de nuestro depósito|ya está con el transporte|se despachó \
                 {na-2}], y la entrega en {cidade} está prevista para el {d+3}. [El código de seguimiento es \
                 {rastreio}.|Puede seguirlo con el código {rastreio}.]",
            )),
            Customer(t(
                "[Ótimo!|Que bom!|Perfeito!] [Precisa|Tem que] ter alguém em casa para receber?",
                "[Great!|Good!|Perfect!] [Does someone need to|Does anyone have to] be home to receive it?",
                "[¡Muy bien!|¡Qué bueno!|¡Perfecto!] [¿Hace falta|¿Tiene que haber] alguien en casa para recibir?",
            )),
            Agent(t(
                "[Precisa, sim: alguém maior de 18 anos que possa assinar|Precisa, mas pode ser a portaria ou um \
                 vizinho autorizado]. [A entrega é feita das 8h às 18h.|O motorista liga meia hora antes.]",
                "[Yes: someone over 18 who can sign|Yes, but it can be the doorman or an authorized neighbor]. \
                 [Deliveries are from 8 am to 6 pm.|The driver calls half an hour before.]",
                "[Sí: una persona mayor de 18 años que pueda firmar|Sí, pero puede ser la portería o alguien del \
                 edificio con autorización]. [La entrega es de 8 a 18.|El chofer llama media hora antes.]",
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
                "{oi} [My order {pedido} was due {na-3} and nothing so far.|Order {pedido} was promised {na-3} and \
                 the {item} still isn't here.|I've been waiting for the {produto} since {d-3}, order {pedido}.] \
                 [Can you check?|What happened?|Can you give me an update?]",
                "{oi} [Mi pedido {pedido} tenía que llegar {na-3} y hasta ahora nada.|El plazo del pedido {pedido} \
                 venció {na-3} y {p:el} {item} todavía no llegó.|Espero {p:el} {produto} desde el {d-3}, pedido \
                 {pedido}.] [¿Pueden verificar?|¿Qué pasó?|¿Me pueden dar una respuesta?]",
            )),
            Agent(same("{ola} {pena} {momento}")),
            Agent(t(
                "[Falei com a transportadora, que informou|A transportadora informou] [um atraso na rota de \
                 {cidade}|que a carga ficou retida na transferência para {cidade}|um problema com o caminhão que \
                 atende {cidade}]. [Pedi prioridade|Abri um chamado com prioridade] e te aviso assim que tiver a \
                 nova data.",
                "[I talked to the carrier, who reports|The carrier reports] [a delay on the {cidade} route|that the \
                 load is held up on its way to {cidade}|trouble with the truck that serves {cidade}]. [I asked for \
                 priority|I opened a priority case] and will let you know as soon as there's a new date.",
                "[Hablé con el transporte, que informó|El transporte informó] [un atraso en la ruta de {cidade}|que \
                 la carga quedó retenida rumbo a {cidade}|un problema con el camión que atiende {cidade}]. [Pedí \
                 prioridad|Abrí un caso con prioridad] y le aviso apenas tenga la nueva fecha.",
            )),
            Note(t(
                "[Chamado aberto na TransLitoral, protocolo {protocolo}.|TransLitoral, protocolo {protocolo}: \
                 prometeram resposta até {d+1}.]",
                "[Case opened with TransLitoral, number {protocolo}.|TransLitoral, case {protocolo}: they promised \
                 an answer by {d+1}.]",
                "[Caso abierto en TransLitoral, número {protocolo}.|TransLitoral, caso {protocolo}: prometieron \
                 respuesta antes del {d+1}.]",
            )),
            AwaitUs(3, 14),
            Maybe(
                30,
                &[Customer(t(
                    "[Alguma novidade?|Conseguiram falar com a transportadora?|Oi, já têm alguma resposta?]",
                    "[Any news?|Did you reach the carrier?|Hi, is there an answer yet?]",
                    "[¿Alguna novedad?|¿Pudieron hablar con el transporte?|Hola, ¿ya hay alguna respuesta?]",
                ))],
            ),
            Agent(t(
                "[{nome}, já tenho retorno da transportadora:|Tenho novidades, {nome}:] [a nova data de entrega é \
                 {d+4}|{p:o} {item} sai para entrega {na+4}]. [Vou acompanhar de perto.|Fico de olho até a entrega.]",
                "[{nome}, the carrier got back to me:|I have news, {nome}:] [the new delivery date is {d+4}|the \
                 {item} goes out for delivery {na+4}]. [I'll follow it closely.|I'm keeping an eye on it until it's \
                 delivered.]",
                "[{nome}, ya tengo respuesta del transporte:|Tengo novedades, {nome}:] [la nueva fecha de entrega \
                 es el {d+4}|{p:el} {item} sale a entrega {na+4}]. [Lo sigo de cerca.|Estoy pendiente hasta la \
                 entrega.]",
            )),
            Customer(t(
                "[Tomara que desta vez chegue.|Está bem, vou aguardar.|Ok, fico no aguardo.] [{c:Obrigado} pelo \
                 retorno.|{c:Obrigado}.]",
                "[I hope it arrives this time.|All right, I'll wait.|OK, waiting.] [Thank you for the \
                 update.|Thanks.]",
                "[Ojalá esta vez llegue.|Está bien, espero.|Ok, quedo a la espera.] [Gracias por la \
                 respuesta.|Gracias.]",
            )),
            Maybe(
                55,
                &[
                    Agent(t(
                        "[Como pedido de desculpas, vamos devolver o frete, de {frete}.|Já registrei o estorno do frete \
                 ({frete}), como pedido de desculpas.]",
                        "[As an apology, we'll refund the shipping, {frete}.|I've filed the refund of the shipping \
                 ({frete}), as an apology.]",
                        "[Como disculpa, le devolvemos el envío, de {frete}.|Ya registré el reembolso del envío ({frete}), \
                 como disculpa.]",
                    )),
                    Customer(t(
                        "[Ah, que bom!|Gostei da atitude.|Puxa, agradeço.] {valeu}",
                        "[Oh, that's nice!|I appreciate it.|Well, thanks.] {valeu}",
                        "[¡Ah, qué bueno!|Me gustó la actitud.|Se agradece.] {valeu}",
                    )),
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
                "{oi} [I got the house number wrong on order {pedido}.|I'm moving and need to change the delivery \
                 address of order {pedido}.|I put the old address on order {pedido}.] [Is there still time to fix \
                 it?|Can I change it?]",
                "{oi} [Puse mal el número de la dirección en el pedido {pedido}.|Me voy a mudar y necesito cambiar \
                 la dirección del pedido {pedido}.|Puse la dirección anterior en el pedido {pedido}.] [¿Todavía hay \
                 tiempo de corregir?|¿Puedo cambiarla?]",
            )),
            Agent(t(
                "{ola} [Dá tempo, sim: {p:o} {item} só sai do depósito {na+1}.|O pedido ainda não foi despachado, \
                 então consigo alterar.] [Qual é o endereço correto?|Pode me passar o endereço certo?]",
                "{ola} [There's time: the {item} leaves the warehouse {na+1}.|The order hasn't shipped yet, so I \
                 can change it.] [What's the right address?|Could you give me the right address?]",
                "{ola} [Hay tiempo: {p:el} {item} sale del depósito recién {na+1}.|El pedido todavía no se \
                 despachó, así que puedo cambiarla.] [¿Cuál es la dirección correcta?|¿Me pasa la dirección \
                 correcta?]",
            )),
            Customer(t(
                "{rua}, {numero}[, apartamento {apto}|], em {cidade}[. O bairro é o mesmo|].",
                "{rua}, {numero}[, apartment {apto}|], in {cidade}[. Same neighborhood|].",
                "{rua}, {numero}[, departamento {apto}|], en {cidade}[. El barrio es el mismo|].",
            )),
            Agent(t(
                "[Pronto, endereço atualizado.|Alterado!] [A previsão continua sendo {d+5}.|O prazo não muda: \
                 {d+5}.]",
                "[Done, address updated.|Changed!] [Delivery is still planned for {d+5}.|The date stays the same: \
                 {d+5}.]",
                "[Listo, dirección actualizada.|¡Cambiada!] [La fecha prevista sigue siendo el {d+5}.|El plazo no \
                 cambia: {d+5}.]",
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
                "{oi} [Delivery of the {item} was set for {d+1}, but I won't be home.|Order {pedido} is to be \
                 delivered on {d+1} and I have something else that day.] [Can we rebook it?|Could the date be \
                 changed?]",
                "{oi} [Marcaron la entrega {p:del} {item} para el {d+1}, pero no voy a estar en casa.|La entrega \
                 del pedido {pedido} quedó para el {d+1} y tengo un compromiso ese día.] [¿Se puede \
                 reprogramar?|¿Sería posible cambiar la fecha?]",
            )),
            Agent(t(
                "{ola} [Claro, sem custo.|Sem problema.] Tenho {na+3}, pela manhã, ou {na+4}, à tarde. [O que fica \
                 melhor?|Qual você prefere?]",
                "{ola} [Of course, at no cost.|No problem.] I have {na+3}, in the morning, or {na+4}, in the \
                 afternoon. [Which is better?|Which do you prefer?]",
                "{ola} [Claro, sin costo.|No hay problema.] Tengo {na+3}, a la mañana, o {na+4}, a la tarde. [¿Qué \
                 le queda mejor?|¿Cuál prefiere?]",
            )),
            Customer(t(
                "[Pode ser {na+4}|Prefiro {na+4}, à tarde|À tarde é melhor, então {na+4}][, por favor|].",
                "[{d+4} works|I prefer {d+4}, in the afternoon|The afternoon is better, so {d+4}][, please|].",
                "[Puede ser {na+4}|Prefiero {na+4}, a la tarde|A la tarde es mejor, entonces {na+4}][, por favor|].",
            )),
            Agent(t(
                "[Remarcado!|Combinado, {nome}.] [O motorista liga antes de chegar.|Você recebe um aviso quando o \
                 caminhão sair.]",
                "[Rebooked!|All set, {nome}.] [The driver calls before arriving.|You'll get a notice when the truck \
                 leaves.]",
                "[¡Reprogramado!|De acuerdo, {nome}.] [El chofer llama antes de llegar.|Recibe un aviso cuando \
                 salga el camión.]",
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
                "{oi} [I chose store pickup for order {pedido}.|My order {pedido} is for store pickup.] [Can I come \
                 and get it?|Is it ready?]",
                "{oi} [Elegí retirar en la tienda el pedido {pedido}.|Mi pedido {pedido} es para retiro en tienda.] \
                 [¿Ya puedo pasar a buscarlo?|¿Ya está disponible?]",
            )),
            Agent(t(
                "{ola} [Está prontinho!|Já está separado!] [É só trazer um documento com foto.|Basta apresentar um \
                 documento com foto.]",
                "{ola} [It's ready!|It's set aside!] [Just bring a photo ID.|All you need is a photo ID.]",
                "{ola} [¡Está listo!|¡Ya está separado!] [Solo traiga un documento con foto.|Alcanza con presentar \
                 un documento con foto.]",
            )),
            Customer(t(
                "[Outra pessoa pode retirar por mim?|Pode ser outra pessoa? Estou viajando.]",
                "[Can someone else pick it up for me?|Can it be someone else? I'm traveling.]",
                "[¿Otra persona puede retirarlo por mí?|¿Puede ser otra persona? Estoy de viaje.]",
            )),
            Agent(t(
                "[Pode, sim. É só me dizer quem vem.|Sem problema: me diga o nome de quem vem, por favor.]",
                "[Sure. Just tell me who's coming.|No problem: tell me the name of who's coming, please.]",
                "[Sí, claro. Dígame quién viene.|No hay problema: dígame el nombre de quien viene, por favor.]",
            )),
            Customer(t(
                "[Vai ser|Quem vai é] {outra pessoa}. Passa aí {na+1}.",
                "[It will be|It's] {outra pessoa}. Coming by {na+1}.",
                "[Va a ser|Va] {outra pessoa}. Pasa {na+1}.",
            )),
            Agent(t(
                "[Anotado!|Perfeito, já deixei autorizado.] {mais}",
                "[Noted!|Perfect, it's authorized.] {mais}",
                "[¡Anotado!|Perfecto, ya dejé la autorización.] {mais}",
            )),
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
                "[Look, I'm quite upset.|I'm very disappointed in you.|I don't know who to turn to.] [It's the \
                 third time I've written about order {pedido} and nothing happens.|Delivery of the {item} has been \
                 rebooked twice.|The {item} from order {pedido} came damaged and no one gives me a solution.]",
                "[Mire, estoy muy {c:enojado}.|Estoy muy {c:decepcionado} con ustedes.|Ya no sé a quién recurrir.] \
                 [Es la tercera vez que escribo por el pedido {pedido} y nada se resuelve.|Ya cambiaron dos veces \
                 la entrega {p:del} {item}.|{p:El} {item} del pedido {pedido} llegó {p:dañado} y nadie me da una \
                 solución.]",
            )),
            Customer(t(
                "[Preciso de uma solução hoje.|Quero uma resposta ainda hoje.|Se não resolverem, vou ao Procon.]",
                "[I need a solution today.|I want an answer today.|If you don't fix this, I'll file a complaint.]",
                "[Necesito una solución hoy.|Quiero una respuesta hoy mismo.|Si no lo resuelven, voy a defensa del \
                 consumidor.]",
            )),
            Agent(t(
                "{ola} {pena} [Você tem toda a razão.|Entendo a sua frustração.] Vou passar o seu caso agora para a \
                 Helena, nossa gerente.",
                "{ola} {pena} [You're absolutely right.|I understand your frustration.] I'm passing your case to \
                 Helena, our manager, right now.",
                "{ola} {pena} [Tiene toda la razón.|Entiendo su enojo.] Le paso su caso ahora a Helena, nuestra \
                 gerente.",
            )),
            Tag(URGENT),
            HandOver(t(
                "[Terceiro contato sobre o pedido {pedido}. Precisa de solução hoje.|Cliente com razão. Sugiro \
                 trocar {p:o} {item} e devolver o frete.]",
                "[Third time they write about order {pedido}. Needs a solution today.|The customer is right. I \
                 suggest replacing the {item} and refunding the shipping.]",
                "[Tercer contacto por el pedido {pedido}. Necesita solución hoy.|El cliente tiene razón. Sugiero \
                 cambiar {p:el} {item} y devolver el envío.]",
            )),
            Agent(t(
                "[Olá|Oi], {nome}. Aqui é a Helena, gerente da loja. [Li toda a conversa e peço desculpas em nome \
                 da equipe.|Não é esse o atendimento que queremos dar.] [Proponho o seguinte:|O que posso fazer:] \
                 entregamos {p:um} {item} {p:novo} até {d+3} e devolvemos o frete, de {frete}. [Pode ser \
                 assim?|Você concorda?]",
                "[Hello|Hi], {nome}. This is Helena, the store manager. [I read the whole chat and apologize for \
                 the team.|This is not the service we want to give.] [Here's what I propose:|What I can do:] we \
                 deliver a new {item} by {d+3} and refund the shipping, {frete}. [Does that work?|Do you agree?]",
                "[Hola|Buenas], {nome}. Le escribe Helena, gerente de la tienda. [Leí toda la conversación y le \
                 pido disculpas en nombre del equipo.|No es la atención que queremos dar.] [Le propongo lo \
                 siguiente:|Lo que puedo hacer:] entregamos {p:un} {item} {p:nuevo} antes del {d+3} y devolvemos el \
                 envío, de {frete}. [¿Le parece bien?|¿Está de acuerdo?]",
            )),
            Customer(t(
                "[Pode, sim.|Tudo bem, concordo.|Assim está bom.] [Só quero que chegue {p:perfeito}.|Agora senti \
                 firmeza.] [{c:Obrigado} por me ouvir.|{c:Obrigado}.]",
                "[Yes.|All right, I agree.|That's fine.] [I just want it to arrive in perfect shape.|Now I feel \
                 better about it.] [Thank you for listening.|Thank you.]",
                "[Sí.|Está bien, de acuerdo.|Así está bien.] [Solo quiero que llegue {p:perfecto}.|Ahora me quedo \
                 con más confianza.] [Gracias por escucharme.|Gracias.]",
            )),
            Agent(t(
                "[Vou acompanhar pessoalmente|Eu mesma acompanho a entrega] e te escrevo para confirmar.",
                "[I'll follow it personally|I'll follow the delivery myself] and write to you to confirm.",
                "[Lo sigo personalmente|Yo misma sigo la entrega] y le escribo para confirmar.",
            )),
            AwaitUs(14, 22),
            Agent(t(
                "[{nome}, {p:o} {item} {p:novo} chegou bem?|Oi, {nome}! Deu tudo certo com {p:o} {item} {p:novo}?]",
                "[{nome}, did the new {item} arrive well?|Hi, {nome}! Did everything go well with the new {item}?]",
                "[{nome}, ¿{p:el} {item} {p:nuevo} llegó bien?|¡Hola, {nome}! ¿Todo bien con {p:el} {item} \
                 {p:nuevo}?]",
            )),
            Customer(t(
                "[Chegou, e está {p:perfeito}.|Sim! Desta vez veio {p:perfeito}.|Deu, sim, está em ordem.] {valeu}",
                "[It did, and it's perfect.|Yes! This time it came in perfect shape.|It did, all is in order.] \
                 {valeu}",
                "[Llegó, y está {p:perfecto}.|¡Sí! Esta vez vino {p:perfecto}.|Sí, está en orden.] {valeu}",
            )),
            Resolve,
        ],
    },
];
