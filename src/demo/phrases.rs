//! Phrases that many texts share, and lists of values for their slots.

use super::tongue::{Words, t};

/// Returns the phrase of a slot, if the slot is a phrase.
pub(super) fn find(slot: &str) -> Option<Words> {
    PHRASES.iter().find(|(name, _)| *name == slot).map(|(_, phrase)| *phrase)
}

const PHRASES: &[(&str, Words)] = &[
    // Customers' greetings, consent and thanks.
    ("oi", t("[Oi|Olá|{Saudacao}|Oi, {saudacao}|Olá, {saudacao}][!|!|, tudo bem?|! Tudo bem?]")),
    ("certo", t("[Certo|Entendi|Combinado|Tudo bem|Está bem]")),
    (
        "valeu",
        t(
            "[Muito {c:obrigado}!|{c:Obrigado}!|Agradeço muito!|{c:Obrigado} mesmo!|{c:Obrigado} pela ajuda!|Muito \
             {c:obrigado} pela atenção!|Valeu, {agente}!|{c:Obrigado}, {agente}! 😊]",
        ),
    ),
    ("so isso", t("[Não, era só isso.|Não, só isso mesmo.|Era só isso mesmo.] {valeu}")),
    // Agents' greetings, pauses, apologies and farewells.
    (
        "ola",
        t(
            "[Olá, {nome}!|Oi, {nome}!|{Saudacao}, {nome}!|Olá, {nome}, {saudacao}!] [Aqui é {a:o} {agente}, da \
             Casa Pitangueira.|Quem fala é {a:o} {agente}, da Casa Pitangueira.|Sou {a:o} {agente}, do \
             atendimento.|Tudo bem? Sou {a:o} {agente}.]",
        ),
    ),
    (
        "momento",
        t(
            "[Só um momento, por favor.|Já vou verificar para você.|Um instante, já estou consultando.|Vou conferir \
             aqui no sistema.]",
        ),
    ),
    (
        "pena",
        t(
            "[Sinto muito pelo transtorno.|Peço desculpas pelo ocorrido.|Lamento muito por isso.|Peço desculpas \
             pelo transtorno.]",
        ),
    ),
    (
        "mais",
        t(
            "[Posso ajudar em mais alguma coisa?|Ficou alguma dúvida?|Precisa de mais alguma coisa?]",
        ),
    ),
    (
        "tchau",
        t(
            "[Por nada, {nome}!|Imagina, {nome}!|Eu que agradeço!|Disponha, {nome}!|Nós que agradecemos!] [Qualquer \
             coisa, é só chamar.|Estamos à disposição.|Conte com a gente.|Até a próxima!|]",
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
    t("meu irmão, Paulo"),
    t("minha mãe, Tereza"),
    t("minha irmã, Lúcia"),
    t("meu pai, Osvaldo"),
    t("minha vizinha, Neide"),
    t("meu primo, Fábio"),
];

/// The chatbot's message outside business hours: a rule's text, with a rule's variables.
pub(super) const WELCOME: Words = t(
    "Olá, {contact}! Recebemos a sua mensagem. Nosso atendimento é de segunda a sexta, das 9h às 18h, e aos sábados, \
     das 9h às 13h. Assim que abrirmos, uma pessoa da equipe responde por aqui.",
);

/// The chatbot's request for a rating: a rule's text too.
pub(super) const SURVEY: Words = t(
    "{contact}, seu atendimento foi concluído. De 0 a 10, quanto você recomendaria a Casa Pitangueira a um amigo?",
);

/// Messages of customers who wait for a first answer.
pub(super) const INSIST: Words = t(
    "[Oi, alguém pode me ajudar?|Olá? Ainda estou aguardando.|Alguma novidade?|Vocês estão aí?|Podem me \
     responder, por favor?]",
);

/// Messages of customers who come back after the end.
pub(super) const BACK: Words = t(
    "[Oi, de novo!|Sou eu outra vez.|Desculpe, mais uma coisa.] [Esqueci de perguntar: a nota fiscal vai por \
     e-mail?|Posso mudar o dia da entrega, se precisar?|Vocês têm {p:o} {item} em {outra cor}?|Se eu precisar \
     trocar, qual é o prazo?]",
);

/// Comments on ratings of 9 and 10, of 7 and 8, and of less.
pub(super) const COMMENTS: [Words; 3] = [
    t(
        "[Atendimento excelente!|Rápido e muito educado.|{p:O} {item} é {p:lindo} e o atendimento, nota \
         dez.|Resolveram tudo em poucos minutos.|Muito {c:satisfeito}!|{agente} foi super {a:atencioso}.|Nunca fui tão \
         bem {c:atendido}.|Já indiquei para a família toda.]",
    ),
    t(
        "[Bom atendimento, mas demorou um pouco.|Gostei, só o prazo poderia ser menor.|Tudo certo no final.|Atendimento \
         bom.|Resolveram, mas precisei insistir.|O site poderia ser mais claro.]",
    ),
    t(
        "[Demoraram demais para responder.|Prazo não cumprido.|Precisei explicar o problema mais de uma vez.|Esperava \
         mais.|O atendimento foi educado, mas a entrega deixou a desejar.|Fiquei dias sem resposta.]",
    ),
];
