//! Stories about money: Pix, boletos, cards, invoices, cancellations.

use super::Step::{Agent, AwaitCustomer, AwaitUs, Close, Customer, Maybe, Note, Resolve};
use super::returning::{ALSO, INVOICE, LATE, REFUND};
use super::{Goods, Mood, Story};
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
                "{oi} [I paid for order {pedido} with Pix|I sent the Pix for order {pedido}] [a while ago|over an \
                 hour ago] and [it still shows as pending|the website still says it isn't paid]. [Can you check?|Is \
                 it normal to take this long?]",
                "{oi} [Pagué el pedido {pedido} con Pix|Hice el Pix del pedido {pedido}] [hace un rato|hace más de \
                 una hora] y [todavía aparece como pendiente|el sitio sigue mostrando que falta pagar]. [¿Pueden \
                 verificar?|¿Es normal que tarde?]",
            )),
            Agent(t(
                "{ola} {momento} [Em nome de quem está o comprovante?|Quem aparece como pagador no comprovante?]",
                "{ola} {momento} [What name is on the receipt?|Who does the receipt show as the payer?]",
                "{ola} {momento} [¿A nombre de quién está el comprobante?|¿Quién figura como pagador en el \
                 comprobante?]",
            )),
            Customer(t(
                "[{nome completo}, é a minha conta mesmo.|Está no meu nome: {nome completo}.] [O valor é \
                 {pix}.|Foram {pix}.]",
                "[{nome completo}, it's my own account.|It's under my name: {nome completo}.] [The amount is \
                 {pix}.|It was {pix}.]",
                "[{nome completo}, es mi propia cuenta.|Está a mi nombre: {nome completo}.] [El monto es \
                 {pix}.|Fueron {pix}.]",
            )),
            Note(t(
                "Conferir no banco: Pix de {pix}, pagador {nome completo}, pedido {pedido}.",
                "Check with the bank: Pix of {pix}, payer {nome completo}, order {pedido}.",
                "Revisar en el banco: Pix de {pix}, pagador {nome completo}, pedido {pedido}.",
            )),
            AwaitUs(0, 2),
            Agent(t(
                "[Localizei o pagamento!|Pagamento localizado, {nome}!] [A conciliação do banco atrasou|Ele não \
                 tinha sido vinculado ao pedido], mas já está [confirmado|tudo certo]. [A nota fiscal sai ainda \
                 hoje.|O pedido já foi para a separação.]",
                "[I found the payment!|Payment found, {nome}!] [The bank's confirmation was late|It hadn't been \
                 linked to the order], but now it's [confirmed|all right]. [The invoice goes out today.|The order \
                 is already being prepared.]",
                "[¡Encontré el pago!|¡Pago encontrado, {nome}!] [La conciliación del banco se atrasó|No se había \
                 vinculado al pedido], pero ya está [confirmado|todo bien]. [La factura sale hoy mismo.|El pedido \
                 ya pasó a preparación.]",
            )),
            Customer(t(
                "[Ufa, que alívio!|Que bom!|Ah, perfeito.] {valeu}",
                "[Phew, what a relief!|Good!|Oh, perfect.] {valeu}",
                "[¡Uf, qué alivio!|¡Qué bueno!|Ah, perfecto.] {valeu}",
            )),
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
                "{oi} [The payment slip for order {pedido} expired|I missed the due date of the slip for order \
                 {pedido}]. [Can you issue another one?|Could you send a new one?]",
                "{oi} [El boleto del pedido {pedido} venció|Se me pasó el vencimiento del boleto del pedido \
                 {pedido}]. [¿Se puede emitir otro?|¿Me generan otro?]",
            )),
            Agent(t(
                "{ola} [Consigo, sim.|Claro!] [Se preferir, no Pix {p:o} {item} sai por {pix}, com 5% de \
                 desconto.|Lembrando que no Pix há 5% de desconto: fica {pix}.] [O que você prefere?|Como fica \
                 melhor?]",
                "{ola} [I can.|Of course!] [If you prefer, with Pix the {item} is {pix}, with 5% off.|By the way, \
                 Pix gives you 5% off: it would be {pix}.] [Which do you prefer?|What works better?]",
                "{ola} [Sí, puedo.|¡Claro!] [Si prefiere, con Pix {p:el} {item} queda en {pix}, con 5% de \
                 descuento.|Recuerde que con Pix hay 5% de descuento: queda en {pix}.] [¿Qué prefiere?|¿Cómo le \
                 queda mejor?]",
            )),
            Customer(t(
                "[Ah, então quero o Pix.|Com desconto, prefiro o Pix!|Pode ser no Pix, então.]",
                "[Oh, then I want Pix.|With the discount, I prefer Pix!|Let's do Pix, then.]",
                "[Ah, entonces quiero Pix.|¡Con descuento, prefiero Pix!|Que sea con Pix, entonces.]",
            )),
            Agent(t(
                "[Combinado!|Ótima escolha!] O código Pix [foi para o seu e-mail|já está no seu e-mail] e vale por \
                 24 horas.",
                "[All right!|Good choice!] The Pix code [went to your email|is in your email] and is valid for 24 \
                 hours.",
                "[¡De acuerdo!|¡Buena elección!] El código Pix [fue a su correo|ya está en su correo] y vale por 24 \
                 horas.",
            )),
            AwaitCustomer(20),
            Customer(t(
                "[Pago!|Acabei de pagar.|Pix feito.] [Podem confirmar?|Chegou aí?]",
                "[Paid!|I just paid.|Pix sent.] [Can you confirm?|Did it arrive?]",
                "[¡Pagado!|Acabo de pagar.|Pix hecho.] [¿Pueden confirmar?|¿Llegó?]",
            )),
            Agent(t(
                "[Confirmado, {nome}!|Recebido, {nome}!] [A entrega em {cidade} fica para {d+7}.|Seu pedido vai \
                 agora para a separação, com entrega até {d+7}.]",
                "[Confirmed, {nome}!|Received, {nome}!] [Delivery in {cidade} is on {d+7}.|Your order is being \
                 prepared, for delivery by {d+7}.]",
                "[¡Confirmado, {nome}!|¡Recibido, {nome}!] [La entrega en {cidade} queda para el {d+7}.|Su pedido \
                 pasa ahora a preparación, con entrega antes del {d+7}.]",
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
                "{oi} [I need the invoice for order {pedido}. I couldn't find it in my email.|I didn't get the \
                 invoice for order {pedido}. Could you resend it, please?|Could you send me the invoice for order \
                 {pedido}?]",
                "{oi} [Necesito la factura del pedido {pedido}. No la encontré en mi correo.|No recibí la factura \
                 del pedido {pedido}. ¿La pueden reenviar, por favor?|¿Me pueden mandar la factura del pedido \
                 {pedido}?]",
            )),
            Agent(t(
                "{ola} [Claro!|Consigo, sim.] [Envio para o e-mail do cadastro?|Pode ser para o e-mail do cadastro?]",
                "{ola} [Of course!|I can.] [Shall I send it to the email on file?|Is the email on file all right?]",
                "{ola} [¡Claro!|Sí, puedo.] [¿La envío al correo registrado?|¿Puede ser al correo registrado?]",
            )),
            Customer(t(
                "[Pode, por favor.|Isso mesmo.|Sim, por favor.]",
                "[Yes, please.|That's right.|Please do.]",
                "[Sí, por favor.|Así es.|Por favor.]",
            )),
            Agent(t(
                "[Enviada!|Pronto, acabei de enviar.] É a NF-e {nf}. [Confere para mim se chegou? Às vezes ela cai \
                 no spam.|Pode ver se chegou?]",
                "[Sent!|Done, I just sent it.] It's invoice {nf}. [Could you check if it arrived? Sometimes it ends \
                 up in spam.|Can you see if it arrived?]",
                "[¡Enviada!|Listo, acabo de enviarla.] Es la factura {nf}. [¿Me confirma si llegó? A veces cae en \
                 spam.|¿Puede ver si llegó?]",
            )),
            Customer(t(
                "[Chegou, sim.|Recebi aqui.|Estava no spam mesmo, achei!] {valeu}",
                "[It did.|I got it.|It was in spam, found it!] {valeu}",
                "[Sí, llegó.|La recibí.|¡Estaba en spam, la encontré!] {valeu}",
            )),
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
                "{oi} [The coupon {cupom} doesn't work in the cart.|I'm trying to use the coupon {cupom} and get an \
                 error.] [Is it still valid?|Can you help me?]",
                "{oi} [El cupón {cupom} no funciona en el carrito.|Intento usar el cupón {cupom} y aparece un \
                 error.] [¿Sigue vigente?|¿Me pueden ayudar?]",
            )),
            Agent(t(
                "{ola} O cupom {cupom} [vale só no cartão e não soma com o desconto do Pix|não soma com o desconto \
                 do Pix]. [Qual é a forma de pagamento?|Você escolheu Pix ou cartão?]",
                "{ola} The coupon {cupom} [is for cards only and doesn't combine with the Pix discount|doesn't \
                 combine with the Pix discount]. [How are you paying?|Did you choose Pix or card?]",
                "{ola} El cupón {cupom} [vale solo con tarjeta y no se suma al descuento de Pix|no se suma al \
                 descuento de Pix]. [¿Cuál es la forma de pago?|¿Eligió Pix o tarjeta?]",
            )),
            Customer(t(
                "[Eu tinha marcado Pix.|Ah, estava no Pix.]",
                "[I had chosen Pix.|Oh, it was set to Pix.]",
                "[Había marcado Pix.|Ah, estaba en Pix.]",
            )),
            Agent(t(
                "[Então é isso: no|Nesse caso, no] Pix você já tem 5% de desconto, e {p:o} {item} sai por {pix}. \
                 [Vale mais a pena que o cupom.|É melhor que o cupom, inclusive.]",
                "[That's why: with|In that case, with] Pix you already get 5% off, and the {item} is {pix}. [It's a \
                 better deal than the coupon.|That beats the coupon.]",
                "[Entonces es eso: con|En ese caso, con] Pix ya tiene 5% de descuento, y {p:el} {item} queda en \
                 {pix}. [Conviene más que el cupón.|Es mejor que el cupón.]",
            )),
            Customer(t(
                "[Entendi, melhor assim.|Ah, então vou de Pix mesmo.] {valeu}",
                "[I see, even better.|Oh, then I'll go with Pix.] {valeu}",
                "[Entiendo, mejor así.|Ah, entonces voy con Pix.] {valeu}",
            )),
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
                "{oi} [My card was declined three times|The card payment just won't go through] when buying the \
                 {produto}. [The bank says it's fine.|I have the credit.]",
                "{oi} [Mi tarjeta fue rechazada tres veces|El pago con tarjeta no pasa de ninguna manera] en la \
                 compra {p:del} {produto}. [El banco dice que está habilitada.|Tengo límite.]",
            )),
            Agent(t(
                "{ola} {momento} [O valor foi {preco}, certo?|Você tentou em 10x de {parcela}?]",
                "{ola} {momento} [The amount was {preco}, right?|Did you try 10 payments of {parcela}?]",
                "{ola} {momento} [El monto fue {preco}, ¿verdad?|¿Probó en 10 cuotas de {parcela}?]",
            )),
            Customer(t(
                "[Isso, exatamente.|Sim, isso mesmo.]",
                "[Yes, exactly.|Yes, that's it.]",
                "[Sí, exactamente.|Sí, eso mismo.]",
            )),
            Agent(t(
                "[Foi o nosso antifraude que bloqueou, por causa do endereço diferente.|A operadora recusou por \
                 segurança.] [Posso mandar um link de pagamento?|Se quiser, gero um link de pagamento seguro.]",
                "[Our fraud filter stopped it, because of the different address.|The card company declined it for \
                 safety.] [May I send a payment link?|If you like, I'll create a secure payment link.]",
                "[Lo bloqueó nuestro antifraude, por la dirección distinta.|La operadora lo rechazó por seguridad.] \
                 [¿Le mando un enlace de pago?|Si quiere, genero un enlace de pago seguro.]",
            )),
            Customer(t(
                "[Pode mandar, por favor.|Quero, por favor.]",
                "[Please send it.|Yes, please.]",
                "[Mándelo, por favor.|Sí, por favor.]",
            )),
            Agent(t(
                "[Prontinho, o link foi para o seu e-mail.|Link enviado por e-mail.] [Me avise se der certo?|Fico \
                 por aqui até dar certo.]",
                "[Done, the link went to your email.|Link sent by email.] [Will you tell me if it works?|I'm here \
                 until it works.]",
                "[Listo, el enlace fue a su correo.|Enlace enviado por correo.] [¿Me avisa si funciona?|Quedo por \
                 aquí hasta que salga.]",
            )),
            AwaitCustomer(25),
            Customer(t(
                "[Agora foi!|Deu certo!|Passou na primeira.] {valeu}",
                "[It worked now!|It went through!|First try.] {valeu}",
                "[¡Ahora sí!|¡Funcionó!|Pasó a la primera.] {valeu}",
            )),
            Agent(t(
                "[Oba! Seu pedido é o {pedido}.|Que bom! O número do pedido é {pedido}.] [A entrega fica para \
                 {d+8}.|Chega até {d+8}.]",
                "[Great! Your order is {pedido}.|Good! The order number is {pedido}.] [Delivery is on {d+8}.|It \
                 arrives by {d+8}.]",
                "[¡Genial! Su pedido es el {pedido}.|¡Qué bueno! El número del pedido es {pedido}.] [La entrega \
                 queda para el {d+8}.|Llega antes del {d+8}.]",
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
                "{oi} [I need|I'd like] to cancel order {pedido}. [Something came up.|My renovation plans \
                 changed.|I bought the wrong color and want to think it over.]",
                "{oi} [Necesito|Quisiera] cancelar el pedido {pedido}. [Tuve un imprevisto.|Cambié los planes de la \
                 reforma.|Compré el color equivocado y lo voy a pensar mejor.]",
            )),
            Agent(t(
                "{ola} [Que pena!|Entendo.] [Se ajudar, consigo 7% de desconto para você ficar com {p:o} \
                 {item}.|Posso oferecer 7% de desconto para você manter a compra?]",
                "{ola} [What a pity!|I understand.] [If it helps, I can give you 7% off to keep the {item}.|May I \
                 offer you 7% off to keep the order?]",
                "{ola} [¡Qué lástima!|Entiendo.] [Si ayuda, consigo 7% de descuento para que se quede con {p:el} \
                 {item}.|¿Puedo ofrecerle 7% de descuento para mantener la compra?]",
            )),
            Customer(t(
                "[Agradeço, mas prefiro cancelar mesmo.|É gentil, mas quero cancelar.|Desta vez não, {c:obrigado}.]",
                "[Thanks, but I'd rather cancel.|That's kind, but I want to cancel.|Not this time, thank you.]",
                "[Gracias, pero prefiero cancelar.|Muy amable, pero quiero cancelar.|Esta vez no, gracias.]",
            )),
            Agent(t(
                "[Sem problema.|Tudo bem.] O pedido {pedido} está cancelado. [O estorno aparece em até duas \
                 faturas.|O valor volta em até 5 dias úteis.]",
                "[No problem.|All right.] Order {pedido} is canceled. [The refund shows within two statements.|The \
                 money is back within 5 business days.]",
                "[No hay problema.|Está bien.] El pedido {pedido} está cancelado. [El reembolso aparece en hasta \
                 dos resúmenes.|El dinero vuelve en hasta 5 días hábiles.]",
            )),
            Customer(t(
                "{certo}, {c:obrigado}[ pela compreensão|].",
                "{certo}, thank you[ for understanding|].",
                "{certo}, gracias[ por la comprensión|].",
            )),
            Close,
        ],
    },
];
