//! Phrases that many texts share, and lists of values for their slots.

use super::tongue::{Words, t};

/// Returns the phrase of a slot, if the slot is a phrase.
pub(super) fn find(slot: &str) -> Option<Words> {
    PHRASES.iter().find(|(name, _)| *name == slot).map(|(_, phrase)| *phrase)
}

const PHRASES: &[(&str, Words)] = &[
    // Customers' greetings, consent and thanks.
    (
        "oi",
        t(
            "[Oi|Olá|{Saudacao}|Oi, {saudacao}|Olá, {saudacao}][!|!|, tudo bem?|! Tudo bem?]",
            "[Hi|Hello|{Saudacao}|Hi there][!|.|, how are you?|! How are you?]",
            "[Hola|Buenas|{Saudacao}|Hola, {saudacao}][.|.|, ¿cómo está?|. ¿Todo bien?]",
        ),
    ),
    (
        "certo",
        t(
            "[Certo|Entendi|Combinado|Tudo bem|Está bem]",
            "[Okay|Got it|All right|I see]",
            "[De acuerdo|Entendido|Perfecto|Está bien]",
        ),
    ),
    (
        "valeu",
        t(
            "[Muito {c:obrigado}!|{c:Obrigado}!|Agradeço muito!|{c:Obrigado} mesmo!|{c:Obrigado} pela ajuda!|Muito \
             {c:obrigado} pela atenção!|Valeu, {agente}!|{c:Obrigado}, {agente}! 😊]",
            "[Thank you!|Thanks a lot!|Thank you so much!|Many thanks!|Thanks for your help!|Thanks, \
             {agente}!|Thank you, {agente}! 😊]",
            "[¡Muchas gracias!|¡Gracias!|¡Se lo agradezco!|¡Mil gracias!|¡Gracias por la ayuda!|¡Gracias por la \
             atención!|¡Gracias, {agente}! 😊]",
        ),
    ),
    (
        "so isso",
        t(
            "[Não, era só isso.|Não, só isso mesmo.|Era só isso mesmo.] {valeu}",
            "[No, that's all.|No, that was it.|That's everything.] {valeu}",
            "[No, era solo eso.|No, nada más.|Eso era todo.] {valeu}",
        ),
    ),
    // Agents' greetings, pauses, apologies and farewells.
    (
        "ola",
        t(
            "[Olá, {nome}!|Oi, {nome}!|{Saudacao}, {nome}!|Olá, {nome}, {saudacao}!] [Aqui é {a:o} {agente}, da \
             Casa Pitangueira.|Quem fala é {a:o} {agente}, da Casa Pitangueira.|Sou {a:o} {agente}, do \
             atendimento.|Tudo bem? Sou {a:o} {agente}.]",
            "[Hello, {nome}!|Hi, {nome}!|{Saudacao}, {nome}!] [This is {agente} from Casa Pitangueira.|I'm \
             {agente}, from Casa Pitangueira.|{agente} here, customer service.|How are you? I'm {agente}.]",
            "[¡Hola, {nome}!|¡Buenas, {nome}!|{Saudacao}, {nome}.] [Le escribe {agente}, de Casa Pitangueira.|Habla \
             {agente}, de Casa Pitangueira.|Soy {agente}, de atención al cliente.|¿Cómo está? Soy {agente}.]",
        ),
    ),
    (
        "momento",
        t(
            "[Só um momento, por favor.|Já vou verificar para você.|Um instante, já estou consultando.|Vou conferir \
             aqui no sistema.]",
            "[One moment, please.|Let me check that for you.|Just a second, I'm looking it up.|I'll check the \
             system.]",
            "[Un momento, por favor.|Ya lo verifico.|Un instante, estoy consultando.|Voy a revisar en el sistema.]",
        ),
    ),
    (
        "pena",
        t(
            "[Sinto muito pelo transtorno.|Peço desculpas pelo ocorrido.|Lamento muito por isso.|Peço desculpas \
             pelo transtorno.]",
            "[I'm sorry for the trouble.|I apologize for what happened.|I'm very sorry about that.|I apologize for \
             the inconvenience.]",
            "[Lamento la molestia.|Le pido disculpas por lo ocurrido.|Lo lamento mucho.|Le pido disculpas por la \
             molestia.]",
        ),
    ),
    (
        "mais",
        t(
            "[Posso ajudar em mais alguma coisa?|Ficou alguma dúvida?|Precisa de mais alguma coisa?]",
            "[Can I help with anything else?|Do you have any other questions?|Do you need anything else?]",
            "[¿Puedo ayudar en algo más?|¿Le quedó alguna duda?|¿Necesita algo más?]",
        ),
    ),
    (
        "tchau",
        t(
            "[Por nada, {nome}!|Imagina, {nome}!|Eu que agradeço!|Disponha, {nome}!|Nós que agradecemos!] [Qualquer \
             coisa, é só chamar.|Estamos à disposição.|Conte com a gente.|Até a próxima!|]",
            "[You're welcome, {nome}!|Anytime, {nome}!|My pleasure!|Thank you!] [If you need anything, just \
             write.|We're here for you.|Count on us.|See you!|]",
            "[¡De nada, {nome}!|¡Por favor, {nome}!|¡Gracias a usted!|¡Un placer!] [Cualquier cosa, nos \
             escribe.|Estamos a su disposición.|Cuente con nosotros.|¡Hasta la próxima!|]",
        ),
    ),
];

pub(super) const STREETS: &[&str] = &[
    "Rua das Acácias",
    "Rua Dom Pedro II",
    "Avenida Brasil",
    "Rua Tiradentes",
    "Alameda dos Ipês",
    "Rua Marechal Deodoro",
    "Avenida das Nações",
    "Rua Santa Luzia",
];

pub(super) const COMPANIES: &[&str] = &[
    "Café Serra Azul",
    "Clínica Bem-Estar",
    "Pousada Mar Aberto",
    "Escola Girassol",
    "Studio Prumo",
    "Contábil Horizonte",
    "Hotel Vale Verde",
    "Livraria Travessia",
];

pub(super) const RELATIVES: &[Words] = &[
    t("meu irmão, Paulo", "my brother, Paulo", "mi hermano, Paulo"),
    t("minha mãe, Tereza", "my mother, Tereza", "mi mamá, Tereza"),
    t("minha irmã, Lúcia", "my sister, Lúcia", "mi hermana, Lúcia"),
    t("meu pai, Osvaldo", "my father, Osvaldo", "mi papá, Osvaldo"),
    t("minha vizinha, Neide", "my neighbor, Neide", "mi vecina, Neide"),
    t("meu primo, Fábio", "my cousin, Fábio", "mi primo, Fábio"),
];

/// The chatbot's message outside business hours: a rule's text, with a rule's variables.
pub(super) const WELCOME: Words = t(
    "Olá, {contact}! Recebemos a sua mensagem. Nosso atendimento é de segunda a sexta, das 9h às 18h, e aos sábados, \
     das 9h às 13h. Assim que abrirmos, uma pessoa da equipe responde por aqui.",
    "Hello, {contact}! We got your message. We're open Monday to Friday, 9 am to 6 pm, and Saturdays, 9 am to 1 pm. As \
     soon as we open, someone from the team will reply here.",
    "¡Hola, {contact}! Recibimos su mensaje. Atendemos de lunes a viernes, de 9 a 18, y los sábados, de 9 a 13. Apenas \
     abramos, alguien del equipo responde por aquí.",
);

/// The chatbot's request for a rating: a rule's text too.
pub(super) const SURVEY: Words = t(
    "{contact}, seu atendimento foi concluído. De 0 a 10, quanto você recomendaria a Casa Pitangueira a um amigo?",
    "{contact}, your request has been resolved. From 0 to 10, how likely are you to recommend Casa Pitangueira to a \
     friend?",
    "{contact}, su atención terminó. De 0 a 10, ¿cuánto recomendaría Casa Pitangueira a un amigo?",
);

/// Messages of customers who wait for a first answer.
pub(super) const INSIST: Words = t(
    "[Oi, alguém pode me ajudar?|Olá? Ainda estou aguardando.|Alguma novidade?|Vocês estão aí?|Podem me \
     responder, por favor?]",
    "[Hi, can someone help me?|Hello? I'm still waiting.|Any news?|Are you there?|Could someone reply, please?]",
    "[Hola, ¿alguien me puede ayudar?|¿Hola? Sigo esperando.|¿Alguna novedad?|¿Están ahí?|¿Me pueden responder, por \
     favor?]",
);

/// Messages of customers who come back after the end.
pub(super) const BACK: Words = t(
    "[Oi, de novo!|Sou eu outra vez.|Desculpe, mais uma coisa.] [Esqueci de perguntar: a nota fiscal vai por \
     e-mail?|Posso mudar o dia da entrega, se precisar?|Vocês têm {p:o} {item} em {outra cor}?|Se eu precisar \
     trocar, qual é o prazo?]",
    "[Hi again!|It's me again.|Sorry, one more thing.] [I forgot to ask: does the invoice come by email?|Can I change \
     the delivery day, if I need to?|Do you have the {item} in {outra cor}?|If I need an exchange, how long do I have?]",
    "[¡Hola otra vez!|Soy yo de nuevo.|Disculpe, una cosa más.] [Me olvidé de preguntar: ¿la factura va por \
     correo?|¿Puedo cambiar el día de la entrega, si hace falta?|¿Tienen {p:el} {item} en {outra cor}?|Si necesito \
     cambiarlo, ¿cuál es el plazo?]",
);

/// Comments on ratings of 9 and 10, of 7 and 8, and of less.
pub(super) const COMMENTS: [Words; 3] = [
    t(
        "[Atendimento excelente!|Rápido e muito educado.|{p:O} {item} é {p:lindo} e o atendimento, nota \
         dez.|Resolveram tudo em poucos minutos.|Muito {c:satisfeito}!|{agente} foi super {a:atencioso}.|Nunca fui tão \
         bem {c:atendido}.|Já indiquei para a família toda.]",
        "[Excellent service!|Fast and very polite.|The {item} is beautiful and the service, ten out of ten.|Everything \
         solved in minutes.|Very happy!|{agente} was so kind.|Best service I've ever had.|I've told the whole family.]",
        "[¡Atención excelente!|Rápidos y muy amables.|{p:El} {item} es {p:hermoso} y la atención, de diez.|Resolvieron \
         todo en minutos.|¡Muy {c:contento}!|{agente} fue muy amable.|Nunca me atendieron tan bien.|Ya se lo recomendé \
         a toda la familia.]",
    ),
    t(
        "[Bom atendimento, mas demorou um pouco.|Gostei, só o prazo poderia ser menor.|Tudo certo no final.|Atendimento \
         bom.|Resolveram, mas precisei insistir.|O site poderia ser mais claro.]",
        "[Good service, but it took a while.|I liked it, only the wait could be shorter.|All good in the end.|Good \
         service.|They solved it, but I had to insist.|The website could be clearer.]",
        "[Buena atención, pero tardó un poco.|Me gustó, solo que el plazo podría ser menor.|Todo bien al \
         final.|Buena atención.|Lo resolvieron, pero tuve que insistir.|El sitio podría ser más claro.]",
    ),
    t(
        "[Demoraram demais para responder.|Prazo não cumprido.|Precisei explicar o problema mais de uma vez.|Esperava \
         mais.|O atendimento foi educado, mas a entrega deixou a desejar.|Fiquei dias sem resposta.]",
        "[They took far too long to reply.|They missed the date.|I had to explain the problem more than once.|I \
         expected more.|Polite service, but the delivery was poor.|I went days without a reply.]",
        "[Tardaron demasiado en responder.|Plazo no cumplido.|Tuve que explicar el problema más de una vez.|Esperaba \
         más.|La atención fue amable, pero la entrega dejó que desear.|Pasé días sin respuesta.]",
    ),
];
