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
                "{oi} [Do you still have|Do you have] the {produto} in {cor}? [Do you deliver to {cidade}?|I'm in \
                 {cidade}.|]",
                "{oi} [¿Todavía tienen|¿Tienen] {p:el} {produto} en color {cor}? [¿Hacen entregas en {cidade}?|Soy \
                 de {cidade}.|]",
            )),
            Agent(t(
                "{ola} [Temos, sim!|Temos à pronta entrega!|Sim, ainda temos!] [A entrega em {cidade} leva de 6 a 8 \
                 dias úteis, com frete de {frete}.|Para {cidade} o frete é de {frete} e o prazo, de até 8 dias \
                 úteis.]",
                "{ola} [We do!|It's in stock!|Yes, we still have it!] [Delivery to {cidade} takes 6 to 8 business \
                 days, and shipping is {frete}.|Shipping to {cidade} is {frete} and takes up to 8 business days.]",
                "{ola} [¡Sí, tenemos!|¡Está en stock!|¡Sí, todavía quedan!] [La entrega en {cidade} tarda de 6 a 8 \
                 días hábiles, con un envío de {frete}.|Para {cidade} el envío cuesta {frete} y tarda hasta 8 días \
                 hábiles.]",
            )),
            Customer(t(
                "[Qual é o valor à vista?|E quanto fica à vista?|Tem desconto à vista?]",
                "[What's the price if I pay up front?|And how much is it with Pix?|Is there a discount for paying \
                 up front?]",
                "[¿Cuánto cuesta al contado?|¿Y cuánto queda al contado?|¿Hay descuento al contado?]",
            )),
            Agent(t(
                "[No Pix sai por {pix}|À vista, no Pix, fica {pix}]; no cartão, {preco} em até 10x de {parcela} sem \
                 juros. [Mando o link de compra?|Quer que eu envie o link de compra?]",
                "[With Pix it's {pix}|Up front, with Pix, it's {pix}]; by card, {preco} in up to 10 payments of \
                 {parcela}, interest free. [Shall I send you the link?|Would you like the link?]",
                "[Con Pix queda en {pix}|Al contado, con Pix, queda en {pix}]; con tarjeta, {preco} en hasta 10 \
                 cuotas de {parcela} sin interés. [¿Le mando el enlace de compra?|¿Quiere que le envíe el enlace?]",
            )),
            Customer(t(
                "[Quero, por favor!|Pode mandar!|Manda, por favor.]",
                "[Yes, please!|Please do!|Sure, send it over.]",
                "[¡Sí, por favor!|¡Mándelo!|Envíelo, por favor.]",
            )),
            Agent(t(
                "[Prontinho!|Enviado!] [O link foi para o seu e-mail|O link está no seu e-mail] e a peça fica \
                 reservada por 24 horas.",
                "[Done!|Sent!] [The link went to your email|The link is in your email] and the item is reserved for \
                 24 hours.",
                "[¡Listo!|¡Enviado!] [El enlace fue a su correo|El enlace está en su correo] y la pieza queda \
                 reservada por 24 horas.",
            )),
            AwaitCustomer(38),
            Customer(t(
                "[Compra feita!|Comprei agora!|Deu tudo certo com o pagamento.] {valeu}",
                "[Order placed!|I just bought it!|The payment went through.] {valeu}",
                "[¡Compra hecha!|¡Acabo de comprar!|El pago salió bien.] {valeu}",
            )),
            Agent(t(
                "[Que alegria!|Parabéns pela escolha!] [Seu pedido é o {pedido}.|O número do pedido é {pedido}.]",
                "[That's great!|Great choice!] [Your order is {pedido}.|The order number is {pedido}.]",
                "[¡Qué alegría!|¡Excelente elección!] [Su pedido es el {pedido}.|El número del pedido es {pedido}.]",
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
                "{oi} [What are|Could you tell me] the dimensions of the {produto}? [My space is small.|I need to \
                 know if it fits in the room.|I want to see if it fits in the elevator.]",
                "{oi} [¿Cuáles son|¿Me puede decir] las medidas {p:del} {produto}? [El espacio que tengo es \
                 chico.|Necesito saber si entra en el cuarto.|Quiero ver si cabe en el ascensor.]",
            )),
            Agent(t(
                "{ola} {p:O} {item} mede {medidas}. [A embalagem é um pouco maior: some 10 cm a cada lado.|Vem \
                 {p:desmontado}, em duas caixas.]",
                "{ola} The {item} measures {medidas}. [The box is a little bigger: add 10 cm on each side.|It comes \
                 in two boxes, unassembled.]",
                "{ola} {p:El} {item} mide {medidas}. [La caja es un poco más grande: sume 10 cm por lado.|Viene \
                 {p:desarmado}, en dos cajas.]",
            )),
            Customer(t(
                "[Cabe certinho!|Ótimo, acho que cabe.|Perfeito, serve.] [A montagem é com vocês?|A montagem está \
                 inclusa?]",
                "[It fits!|Great, I think it fits.|Perfect, that works.] [Do you do the assembly?|Is assembly \
                 included?]",
                "[¡Entra justo!|Qué bien, creo que entra.|Perfecto, sirve.] [¿El armado lo hacen ustedes?|¿El \
                 armado está incluido?]",
            )),
            Agent(t(
                "[Sim, a montagem é gratuita|É, sim, e sem custo]: agendamos depois da entrega. {mais}",
                "[Yes, assembly is free|It is, at no cost]: we schedule it after the delivery. {mais}",
                "[Sí, el armado es gratis|Sí, y sin costo]: lo agendamos después de la entrega. {mais}",
            )),
            Customer(t(
                "[Vou medir mais uma vez e compro pelo site.|Só isso, vou fechar pelo site.] {valeu}",
                "[I'll measure once more and order on the website.|That's all, I'll order on the website.] {valeu}",
                "[Voy a medir otra vez y compro por el sitio.|Es todo, cierro la compra por el sitio.] {valeu}",
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
                "{oi} [Do you have a store?|Can I see the furniture in person?] [I'd like to see the {produto} \
                 before buying.|I'd like a closer look at the {produto}.]",
                "{oi} [¿Tienen tienda física?|¿Se pueden ver los muebles en persona?] [Quería conocer {p:el} \
                 {produto} antes de comprar.|Me gustaría ver {p:el} {produto} de cerca.]",
            )),
            Agent(t(
                "{ola} [Temos, sim: nosso showroom fica na {rua}, {numero}.|Dá, sim! O showroom fica na {rua}, \
                 {numero}.] [{p:O} {item} está em exposição.|{p:O} {item} está {p:exposto} logo na entrada.]",
                "{ola} [We do: our showroom is at {rua}, {numero}.|Yes! The showroom is at {rua}, {numero}.] [The \
                 {item} is on display.|The {item} is right by the entrance.]",
                "{ola} [Sí: nuestro showroom está en {rua}, {numero}.|¡Sí! El showroom está en {rua}, {numero}.] \
                 [{p:El} {item} está en exhibición.|{p:El} {item} está {p:expuesto} en la entrada.]",
            )),
            Customer(t(
                "[Que ótimo!|Que bom!] Vocês abrem no sábado?",
                "[Great!|Nice!] Are you open on Saturday?",
                "[¡Qué bueno!|¡Genial!] ¿Abren el sábado?",
            )),
            Agent(t(
                "[Abrimos|Sim, abrimos] das 9h às 13h. [Estacionamento gratuito na rua de trás.|Se quiser, já deixo \
                 uma pessoa da equipe esperando por você.]",
                "[We're open|Yes, we're open] from 9 am to 1 pm. [There's free parking on the street behind.|If you \
                 like, someone from the team can wait for you.]",
                "[Abrimos|Sí, abrimos] de 9 a 13. [Hay estacionamiento gratis en la calle de atrás.|Si quiere, \
                 alguien del equipo le espera.]",
            )),
            Customer(t(
                "[Passo aí com certeza.|Vou com a família.] {valeu}",
                "[I'll stop by for sure.|I'll bring the family.] {valeu}",
                "[Paso seguro.|Voy con la familia.] {valeu}",
            )),
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
                "{oi} [What can I use to clean|How do I clean] the {produto}? [Coffee was spilled on it.|The kids \
                 drew on it with a marker.]",
                "{oi} [¿Qué producto puedo usar para limpiar|¿Cómo limpio] {p:el} {produto}? [Se cayó café \
                 encima.|Los chicos rayaron con marcador.]",
            )),
            Agent(t(
                "{ola} [Acontece!|Calma, tem solução.] [Use só um pano macio, levemente úmido, com sabão neutro, e \
                 seque em seguida.|Pano úmido com sabão neutro resolve; depois, um pano seco.] Nada de álcool ou \
                 produto abrasivo.",
                "{ola} [It happens!|Don't worry, it comes off.] [Use just a soft, slightly damp cloth with mild \
                 soap, and dry it right away.|A damp cloth with mild soap does it; then a dry one.] No alcohol and \
                 nothing abrasive.",
                "{ola} [¡Pasa!|Tranquilidad, tiene solución.] [Use solo un paño suave, apenas húmedo, con jabón \
                 neutro, y seque enseguida.|Con un paño húmedo y jabón neutro sale; después, un paño seco.] Nada de \
                 alcohol ni productos abrasivos.",
            )),
            Customer(t(
                "[Funcionou!|Saiu tudo!|Ufa, saiu.] {valeu}",
                "[It worked!|It all came off!|Phew, it's gone.] {valeu}",
                "[¡Funcionó!|¡Salió todo!|Uf, salió.] {valeu}",
            )),
            Agent(t(
                "[Que bom, {nome}!|Fico feliz em ajudar!] [Para {p:o} {item} continuar {p:bonito}, uma vez por mês \
                 passe um pano com óleo de peroba.|Se precisar, temos um kit de conservação no site.]",
                "[I'm glad, {nome}!|Happy to help!] [To keep the {item} looking good, wipe it with a little wood \
                 oil once a month.|If you need it, we have a care kit on the website.]",
                "[¡Qué bueno, {nome}!|¡Me alegra ayudar!] [Para que {p:el} {item} siga {p:lindo}, pase una vez por \
                 mes un paño con aceite para madera.|Si hace falta, tenemos un kit de cuidado en el sitio.]",
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
                "{oi} [I'm with {empresa}, in {cidade},|I'm writing for {empresa}, in {cidade},] and [we'd like a \
                 quote for|we need a price for] {qtd} units of the {produto}[, with a company invoice|, with \
                 assembly included|].",
                "{oi} [Soy de {empresa}, de {cidade},|Escribo en nombre de {empresa}, de {cidade},] y [quisiéramos \
                 un presupuesto para|necesitamos cotizar] {qtd} unidades {p:del} {produto}[, con factura para \
                 empresa|, con armado incluido|].",
            )),
            Agent(t(
                "{ola} [Que bom falar com a {empresa}!|{a:Obrigado} pelo interesse!] [Pode nos enviar o CNPJ e o \
                 endereço de entrega por e-mail?|Para calcular o frete, preciso do CNPJ e do CEP. Pode mandar por \
                 e-mail?]",
                "{ola} [It's good to hear from {empresa}!|Thank you for your interest!] [Could you email us your \
                 tax ID and the delivery address?|To work out shipping I need your tax ID and ZIP code. Could you \
                 email them?]",
                "{ola} [¡Qué bueno hablar con {empresa}!|¡Gracias por el interés!] [¿Nos puede enviar la \
                 identificación fiscal y la dirección de entrega por correo?|Para calcular el envío necesito la \
                 identificación fiscal y el código postal. ¿Me los manda por correo?]",
            )),
            Customer(t(
                "[Acabei de enviar.|Enviado agora.] [Qualquer dúvida, me chame.|Aguardo a proposta.]",
                "[Just sent it.|Sent.] [If anything's unclear, let me know.|Looking forward to the quote.]",
                "[Acabo de enviarlo.|Enviado.] [Cualquier duda, me avisa.|Espero la propuesta.]",
            )),
            Note(t(
                "Calcular {qtd} x {item} com 8% de desconto por quantidade. Confirmar o estoque com o depósito.",
                "Work out {qtd} x {item} with 8% off for quantity. Check the stock with the warehouse.",
                "Calcular {qtd} x {item} con 8% de descuento por cantidad. Confirmar el stock con el depósito.",
            )),
            AwaitUs(3, 9),
            Agent(t(
                "[{nome}, segue a proposta:|A proposta ficou assim, {nome}:] {qtd} unidades {p:do} {produto} por \
                 {total}, já com 8% de desconto, com frete e montagem. A proposta vale por 10 dias.",
                "[{nome}, here's the quote:|The quote is ready, {nome}:] {qtd} units of the {produto} for {total}, \
                 with 8% off, shipping and assembly included. It's valid for 10 days.",
                "[{nome}, va la propuesta:|La propuesta quedó así, {nome}:] {qtd} unidades {p:del} {produto} por \
                 {total}, ya con 8% de descuento, con envío y armado. Vale por 10 días.",
            )),
            Customer(t(
                "[Recebido. Preciso da aprovação da diretoria e já retorno.|Ótimo. Vou levar ao financeiro e volto \
                 a falar.]",
                "[Got it. I need approval from management and will get back to you.|Great. I'll take it to finance \
                 and write again.]",
                "[Recibido. Necesito la aprobación de la dirección y le respondo.|Muy bien. Lo llevo a finanzas y \
                 vuelvo a escribir.]",
            )),
            Agent(t(
                "[Combinado, fico no aguardo.|Perfeito. Se precisar ajustar algo, é só falar.]",
                "[Sounds good, I'll wait to hear from you.|Perfect. If anything has to change, just tell me.]",
                "[De acuerdo, quedo a la espera.|Perfecto. Si hay que ajustar algo, me dice.]",
            )),
            AwaitCustomer(40),
            Customer(t(
                "[Proposta aprovada!|Aprovado pela diretoria!] [Podem emitir o pedido.|Como seguimos?]",
                "[The quote is approved!|Management said yes!] [You can place the order.|What's next?]",
                "[¡Propuesta aprobada!|¡La dirección aprobó!] [Pueden emitir el pedido.|¿Cómo seguimos?]",
            )),
            Agent(t(
                "[Que ótima notícia!|Excelente!] O pedido {pedido} está criado, e [o boleto segue para o e-mail do \
                 financeiro|a cobrança vai por e-mail ainda hoje].",
                "[That's great news!|Excellent!] Order {pedido} is created, and [the invoice goes to your finance \
                 team's email|the invoice goes out by email today].",
                "[¡Qué buena noticia!|¡Excelente!] El pedido {pedido} está creado, y [la factura va al correo de \
                 finanzas|el cobro va por correo hoy mismo].",
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
                "{oi} I'm an architect and [wanted to know if you have terms for professionals|would like to know \
                 about your partner program]. [I'm planning the {produto} for a project.|I have a project in \
                 {cidade} with the {produto}.]",
                "{oi} Trabajo en arquitectura y [quería saber si tienen condiciones para profesionales|quisiera \
                 conocer el programa de socios]. [Estoy incluyendo {p:el} {produto} en un proyecto.|Tengo un \
                 proyecto en {cidade} con {p:el} {produto}.]",
            )),
            Agent(t(
                "{ola} [Temos, sim!|Que legal!] O programa dá 10% de desconto em todas as compras e um atendimento \
                 dedicado. [Mando a ficha de cadastro por e-mail?|Posso enviar a ficha de cadastro?]",
                "{ola} [We do!|That's great!] The program gives you 10% off every order and a dedicated contact. \
                 [Shall I email you the registration form?|May I send you the registration form?]",
                "{ola} [¡Sí, tenemos!|¡Qué bueno!] El programa da 10% de descuento en todas las compras y atención \
                 dedicada. [¿Le mando la ficha de registro por correo?|¿Puedo enviarle la ficha de registro?]",
            )),
            Customer(t(
                "[Pode, por favor.|Sim, por favor!]",
                "[Please do.|Yes, please!]",
                "[Sí, claro.|¡Sí, por favor!]",
            )),
            Agent(t(
                "[Enviada!|Prontinho.] [Assim que você devolver preenchida, libero o desconto no mesmo dia.|Com a \
                 ficha preenchida, o desconto entra no mesmo dia.]",
                "[Sent!|Done.] [As soon as you send it back, the discount starts the same day.|Once it's filled in, \
                 the discount starts the same day.]",
                "[¡Enviada!|Listo.] [Cuando la devuelva completa, activo el descuento el mismo día.|Con la ficha \
                 completa, el descuento entra el mismo día.]",
            )),
            AwaitCustomer(35),
            Customer(t(
                "[Ficha enviada!|Acabei de devolver a ficha preenchida.]",
                "[Form sent!|I just sent the form back.]",
                "[¡Ficha enviada!|Acabo de devolver la ficha completa.]",
            )),
            Agent(t(
                "[Cadastro liberado, {nome}. Seja bem-{c:vindo}!|Tudo certo: o desconto já aparece no seu login.]",
                "[You're all set, {nome}. Welcome!|All done: the discount shows in your account.]",
                "[Registro listo, {nome}. ¡Le damos la bienvenida!|Todo listo: el descuento ya aparece en su \
                 cuenta.]",
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
                "{oi} Do you deliver to {longe}? [I love the {produto}.|I have my eye on the {produto}.]",
                "{oi} ¿Hacen entregas en {longe}? [Me gustó mucho {p:el} {produto}.|Le tengo el ojo puesto {p:al} \
                 {produto}.]",
            )),
            Agent(t(
                "{ola} [Infelizmente, ainda não entregamos em {longe}.|Por enquanto não temos transportadora para \
                 {longe}.]",
                "{ola} [I'm afraid we don't deliver to {longe} yet.|For now we have no carrier to {longe}.]",
                "{ola} [Lamentablemente, todavía no llegamos a {longe}.|Por ahora no tenemos transporte a {longe}.]",
            )),
            Customer(t(
                "[Que pena!|Poxa!] [Têm previsão de atender aqui?|Pretendem entregar aqui algum dia?]",
                "[What a pity!|Too bad!] [Do you know when you will?|Do you plan to deliver here some day?]",
                "[¡Qué lástima!|¡Uy!] [¿Tienen fecha para llegar aquí?|¿Piensan llegar algún día?]",
            )),
            Agent(t(
                "[Ainda não há data, mas posso deixar o seu contato na lista de aviso.|Está nos planos; posso \
                 avisar você quando começar.]",
                "[There's no date yet, but I can put you on the list to be told.|It's planned; I can let you know \
                 when it starts.]",
                "[Todavía no hay fecha, pero puedo anotar su contacto en la lista de aviso.|Está en los planes; \
                 puedo avisarle cuando empiece.]",
            )),
            Customer(t(
                "[Pode, por favor.|Quero, sim.] {c:Obrigado}!",
                "[Please do.|Yes, I'd like that.] Thank you!",
                "[Sí, por favor.|Sí, quiero.] ¡Gracias!",
            )),
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
                "{oi} [Will the {produto} in {outra cor} be back in stock?|The {produto} in {outra cor} is sold out \
                 on the website. Will it be back?]",
                "{oi} {p:El} {produto} en color {outra cor} [¿va a volver al stock?|está {p:agotado} en el sitio. \
                 ¿Va a volver?]",
            )),
            Agent(same("{ola} {momento}")),
            Agent(t(
                "[Essa cor saiu de linha|A fábrica deixou de fazer essa cor], {nome}. [Temos em {cor}, à pronta \
                 entrega.|Continuamos com a opção em {cor}.] [Quer ver uma foto no ambiente?|Posso mandar fotos por \
                 e-mail?]",
                "[That color was discontinued|The factory stopped making that color], {nome}. [We have it in {cor}, \
                 in stock.|We still offer it in {cor}.] [Would you like to see a photo of it in a room?|May I email \
                 you photos?]",
                "[Ese color se discontinuó|La fábrica dejó de hacer ese color], {nome}. [Tenemos en {cor}, en \
                 stock.|Seguimos con la opción en {cor}.] [¿Quiere ver una foto en un ambiente?|¿Le mando fotos por \
                 correo?]",
            )),
            Customer(t(
                "[Não precisa, eu queria mesmo {outra cor}.|Agradeço, mas só serve {outra cor}.]",
                "[No need, I really wanted {outra cor}.|Thanks, but only {outra cor} will do.]",
                "[No hace falta, yo quería {outra cor}.|Gracias, pero solo me sirve {outra cor}.]",
            )),
            Agent(t(
                "[Entendo!|Claro!] [Se aparecer uma peça de mostruário, aviso você.|Deixei anotado, caso apareça \
                 uma última unidade.]",
                "[I understand!|Of course!] [If a showroom piece turns up, I'll let you know.|I made a note, in \
                 case a last unit turns up.]",
                "[¡Entiendo!|¡Claro!] [Si aparece una pieza de exhibición, le aviso.|Lo dejo anotado, por si \
                 aparece una última unidad.]",
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
                "{oi} [Are you hiring?|I'd like to leave my résumé.] [I have sales experience.|I worked in a \
                 furniture store for six years.]",
                "{oi} [¿Están contratando?|Quisiera dejar mi currículum.] [Tengo experiencia en ventas.|Trabajé \
                 seis años en una tienda de muebles.]",
            )),
            Agent(t(
                "{ola} [{a:Obrigado} pelo interesse!|Que bom que quer trabalhar com a gente!] [As vagas ficam na \
                 página Trabalhe Conosco do site.|No momento não temos vagas, mas o cadastro fica na página \
                 Trabalhe Conosco.]",
                "{ola} [Thank you for your interest!|It's good that you want to work with us!] [Openings are on the \
                 Careers page of the website.|We have no openings right now, but you can register on the Careers \
                 page.]",
                "{ola} [¡Gracias por el interés!|¡Qué bueno que quiera trabajar aquí!] [Las vacantes están en la \
                 página Trabaje con Nosotros del sitio.|Por ahora no hay vacantes, pero puede registrarse en la \
                 página Trabaje con Nosotros.]",
            )),
            Customer(t(
                "[Vou olhar lá.|Vou me cadastrar.] {c:Obrigado}!",
                "[I'll have a look.|I'll register.] Thank you!",
                "[Voy a mirar.|Me voy a registrar.] ¡Gracias!",
            )),
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
                "{oi} [Is this the pizza place?|Is this the repair shop?|Is this the Smile Clinic?] [I'd like to \
                 place an order.|I need an appointment.]",
                "{oi} [¿Es la pizzería?|¿Es el taller?|¿Es la Clínica Sonrisa?] [Quería hacer un pedido.|Necesito \
                 un turno.]",
            )),
            Agent(t(
                "{Saudacao}! Aqui é da Casa Pitangueira, loja de móveis. [Acho que o número está errado.|Creio que \
                 houve um engano.]",
                "{Saudacao}! This is Casa Pitangueira, a furniture store. [I think you have the wrong number.|I \
                 believe there's been a mistake.]",
                "{Saudacao}. Le escribe Casa Pitangueira, tienda de muebles. [Creo que el número está \
                 equivocado.|Me parece que hubo una confusión.]",
            )),
            Customer(t(
                "[Ih, desculpe!|Opa, foi engano. Desculpe!]",
                "[Oh, sorry!|Oops, wrong number. Sorry!]",
                "[¡Uy, disculpe!|Perdón, me equivoqué.]",
            )),
            Close,
        ],
    },
];
