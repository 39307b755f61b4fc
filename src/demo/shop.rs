//! The shop: its agents, hours, settings and lists.

use chrono::{Datelike, Days, NaiveDate};
use serde_json::Value;

use super::tongue::{Tongue, Words, same, t};
use crate::model::{
    AgentId, Author, BusinessHours, CustomerReplyInWaiting, EndReason, Measure, ReplyInWaiting,
    Settings, Status, Target, Timer, TimerAction, Timestamp, object,
};

/// One of the five agents.
pub(super) struct Clerk {
    pub id: &'static str,
    pub name: &'static str,
    pub display_name: &'static str,
    pub female: bool,
    /// The weight of their chats.
    pub share: u32,
}

impl Clerk {
    pub(super) fn agent(&self) -> AgentId {
        AgentId::new(self.id)
    }

    pub(super) fn author(&self) -> Author {
        Author::agent(&self.agent())
    }
}

const fn clerk(
    id: &'static str,
    name: &'static str,
    display_name: &'static str,
    female: bool,
    share: u32,
) -> Clerk {
    Clerk { id, name, display_name, female, share }
}

const HELENA: Clerk = clerk("helena", "Helena Duarte", "Helena", true, 8);

pub(super) const CLERKS: &[Clerk] = &[
    HELENA,
    clerk("caio", "Caio Martins", "Caio", false, 22),
    clerk("juliana", "Juliana Prado", "Juliana", true, 28),
    clerk("rafael", "Rafael Teixeira", "Rafael", false, 18),
    clerk("taina", "Tainá Ribeiro", "Tainá", true, 24),
];

pub(super) const MANAGER: &Clerk = &HELENA;

/// Business minutes after which a waiting chat is closed by itself: three days of nine hours.
pub(super) const WAITING_MINUTES: u32 = 3 * 9 * 60;

/// Returns `agent_saved.agent` of each agent.
pub(super) fn agents() -> impl Iterator<Item = Value> {
    CLERKS.iter().map(|clerk| {
        let manages = clerk.id == MANAGER.id;
        object(vec![
            ("id", clerk.id.into()),
            ("name", clerk.name.into()),
            ("display_name", clerk.display_name.into()),
            ("role", if manages { "manager" } else { "agent" }.into()),
            ("active", true.into()),
        ])
    })
}

/// Month and day of the national holidays whose date is fixed.
const HOLIDAYS: [(u32, u32); 9] =
    [(1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (11, 20), (12, 25)];

const HOURS: &str = r#"{"week":{"mon":[["09:00","18:00"]],"tue":[["09:00","18:00"]],"wed":[["09:00","18:00"]],
"thu":[["09:00","18:00"]],"fri":[["09:00","18:00"]],"sat":[["09:00","13:00"]]}}"#;

/// Reads a text of this module: less code than `json!`.
fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_default()
}

/// Returns the opening hours, with the holidays around a day.
pub(super) fn hours(today: NaiveDate) -> BusinessHours {
    let near = |date: &NaiveDate| date.signed_duration_since(today).num_days().abs() < 100;
    let mut holidays = Vec::new();
    for year in today.year() - 1..=today.year() + 1 {
        for (month, day) in HOLIDAYS {
            let date = NaiveDate::from_ymd_opt(year, month, day).filter(near);
            holidays.extend(date.map(|date| date.to_string()));
        }
    }
    let mut value = parsed(HOURS);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("holidays".to_owned(), holidays.into());
    }
    BusinessHours::from_value(&value).unwrap_or_default()
}

/// The reasons for ending of the first weeks: id and name. A desk that has reasons asks for one at each end, which who looks around
/// is spared.
const END_REASONS: &[(&str, Words)] = &[
    ("answered", t("Dúvida respondida")),
    ("delivered", t("Pedido acompanhado")),
    ("exchanged", t("Troca ou garantia")),
    ("lost", t("Desistiu da compra")),
    (NO_ANSWER, t("Sem retorno do cliente")),
];

/// The reason where a customer never came back.
pub(super) const NO_ANSWER: &str = "no-answer";

/// Returns the reason for which an attendance about something ends in a status.
pub(super) fn end_reason(tag: Words, status: Status) -> &'static str {
    match tag {
        _ if status == Status::Closed => "lost",
        DELIVERY | PICKUP | ASSEMBLY | COMPLAINT => "delivered",
        EXCHANGE | WARRANTY => "exchanged",
        _ => "answered",
    }
}

/// The custom fields of customers.
pub(super) const KIND_FIELD: &str = "kind";
pub(super) const SINCE_FIELD: &str = "since";

/// The kinds of customers.
pub(super) const KINDS: [Words; 3] = [t("Particular"), t("Empresa"), t("Arquitetura")];

/// Returns the settings with which the shop began.
pub(super) fn first_settings(hours: &BusinessHours, zone: &str, tongue: Tongue) -> Settings {
    let reasons = END_REASONS.iter();
    let kinds: Value = KINDS.iter().map(|kind| kind.of(tongue)).collect();
    let field = |key: &str, name: Words, kind: &str| {
        vec![("key", key.into()), ("name", name.of(tongue).into()), ("type", kind.into())]
    };
    let mut choice = field(KIND_FIELD, KIND, "choice");
    choice.push(("choices", kinds));
    let fields = vec![object(choice), object(field(SINCE_FIELD, SINCE, "date"))];
    Settings {
        end_reasons: reasons
            .map(|(id, name)| EndReason { id: (*id).into(), name: name.of(tongue).into() })
            .collect(),
        contact_fields: fields,
        name: "Casa Pitangueira".into(),
        zone: zone.into(),
        business_hours: Some(hours.clone()),
        customer_reply_in_waiting: CustomerReplyInWaiting::InService,
        agent_reply_in_waiting: ReplyInWaiting::InService,
        ..Settings::default()
    }
}

/// A first answer within a quarter of an hour, and an end within a working day.
pub(super) fn targets() -> Vec<Target> {
    let resolution =
        Target { measure: Measure::Resolution, within_minutes: 8 * 60, ..Target::usual() };
    vec![Target::usual(), resolution]
}

/// Returns the settings after the first weeks: an answer makes responsible, and no chat waits for ever.
pub(super) fn later_settings(first: Settings) -> Settings {
    Settings {
        end_reasons: Vec::new(),
        reply_assigns: true,
        timers: vec![Timer {
            status: Status::Waiting,
            after_minutes: WAITING_MINUTES,
            business: true,
            then: TimerAction::Status(Status::Closed),
        }],
        ..first
    }
}

/// Returns `tags_saved.tags`.
pub(super) fn tags(tongue: Tongue) -> Value {
    let tag = |name: Words, color: &str, opt_out: bool| {
        let mut fields = vec![("name", name.of(tongue).into()), ("color", color.into())];
        fields.extend(opt_out.then(|| ("opt_out", true.into())));
        object(fields)
    };
    let tags = TAGS.iter().map(|(name, color)| tag(*name, color, false));
    tags.chain([tag(NO_CAMPAIGNS, "danger", true)]).collect()
}

/// Returns `quick_replies_saved.quick_replies`.
pub(super) fn quick_replies(tongue: Tongue) -> Value {
    let reply = |(shortcut, text): &(Words, Words)| {
        object(vec![("shortcut", shortcut.of(tongue).into()), ("text", text.of(tongue).into())])
    };
    QUICK_REPLIES.iter().map(reply).collect()
}

/// Returns `macros_saved.macros`.
pub(super) fn macros(tongue: Tongue) -> Value {
    let mut macros = MACROS.to_owned();
    for (name, words) in
        [("$1", MACRO_TIME), ("$2", TIME), ("$3", DELIVERY), ("$4", MACRO_URGENT), ("$5", URGENT)]
    {
        macros = macros.replace(name, words.of(tongue));
    }
    parsed(&macros)
}

/// With the places of the texts of [`macros`], in which nothing has to be escaped.
const MACROS: &str = r#"[{"id":"macro-prazo","name":"$1","actions":[{"kind":"assign_me"},{"kind":"quick_reply","shortcut":"$2"},
{"kind":"tags","add":["$3"],"remove":[]},{"kind":"status","status":"waiting","reason":"customer","until_minutes":1440}]},
{"id":"macro-urgente","name":"$4","actions":[{"kind":"tags","add":["$5"],"remove":[]},{"kind":"assign_me"},
{"kind":"status","status":"in_service"}]}]"#;

const KIND: Words = t("Tipo de cliente");
const SINCE: Words = t("Cliente desde");
const MACRO_TIME: Words = t("Informar o prazo e aguardar");
const MACRO_URGENT: Words = t("Assumir como urgente");
const TIME: Words = t("prazo");

pub(super) const NO_TAG: Words = same("");
pub(super) const DELIVERY: Words = t("Entrega");
pub(super) const PAYMENT: Words = t("Pagamento");
pub(super) const EXCHANGE: Words = t("Troca");
pub(super) const QUESTION: Words = t("Dúvida");
pub(super) const ASSEMBLY: Words = t("Montagem");
pub(super) const WARRANTY: Words = t("Garantia");
pub(super) const INVOICE_TAG: Words = t("Nota fiscal");
pub(super) const QUOTE: Words = t("Orçamento");
pub(super) const PICKUP: Words = t("Retirada");
pub(super) const COMPLAINT: Words = t("Reclamação");
pub(super) const PRAISE: Words = t("Elogio");
pub(super) const URGENT: Words = t("Urgente");
const LIST_ROOMS: Words = t("Lista: salas");
const LIST_SHIPPING: Words = t("Lista: frete");

const TAGS: &[(Words, &str)] = &[
    (DELIVERY, "info"),
    (PAYMENT, "success"),
    (EXCHANGE, "warning"),
    (QUESTION, "info"),
    (ASSEMBLY, "neutral"),
    (WARRANTY, "accent"),
    (INVOICE_TAG, "neutral"),
    (QUOTE, "accent"),
    (PICKUP, "neutral"),
    (COMPLAINT, "danger"),
    (PRAISE, "success"),
    (URGENT, "danger"),
    (LIST_ROOMS, "neutral"),
    (LIST_SHIPPING, "neutral"),
];

/// The tag of customers who get no campaigns.
pub(super) const NO_CAMPAIGNS: Words = t("Não quer campanhas");

const QUICK_REPLIES: &[(Words, Words)] = &[
    (t("oi"), t("Olá! Obrigado por falar com a Casa Pitangueira. Como posso ajudar?")),
    (t("momento"), t("Só um momento, por favor. Já estou verificando.")),
    (
        t("pedido"),
        t("Pode me informar o número do pedido? Ele está no e-mail de confirmação da compra."),
    ),
    (
        TIME,
        t(
            "O prazo de entrega é de 6 a 8 dias úteis nas capitais e de até 12 dias úteis nas demais cidades.",
        ),
    ),
    (
        same("pix"),
        t(
            "No Pix você tem 5% de desconto. O código vale por 24 horas e a confirmação sai em poucos minutos.",
        ),
    ),
    (
        t("troca"),
        t(
            "Você tem 7 dias corridos, a partir do recebimento, para trocar ou devolver. A coleta é por nossa conta.",
        ),
    ),
    (t("garantia"), t("Nossos móveis têm garantia de 12 meses contra defeitos de fabricação.")),
    (
        t("fotos"),
        t(
            "Você pode enviar duas ou três fotos para garantia@casapitangueira.example, com o número do pedido no assunto?",
        ),
    ),
    (
        t("montagem"),
        t(
            "A montagem é gratuita para móveis de madeira. Depois da entrega, agendamos o melhor horário para você.",
        ),
    ),
    (t("horario"), t("Atendemos de segunda a sexta, das 9h às 18h, e aos sábados, das 9h às 13h.")),
    (t("tchau"), t("Eu que agradeço! Se precisar de algo mais, é só chamar por aqui.")),
];

/// A campaign of the shop.
pub(super) struct Mailing {
    pub id: &'static str,
    pub name: Words,
    pub text: Words,
    /// Its age in days.
    pub days_ago: u64,
    /// The tag of its audience.
    pub list: Words,
    /// The number of recipients who never wrote.
    pub recipients: u32,
}

pub(super) const MAILINGS: &[Mailing] = &[
    Mailing {
        id: "semana-da-sala",
        name: t("Semana da Sala"),
        text: t(
            "Olá! É a Semana da Sala na Casa Pitangueira: sofás, racks e estantes com até 20% de desconto até domingo. Quer \
             receber o catálogo?",
        ),
        days_ago: 24,
        list: LIST_ROOMS,
        recipients: 16,
    },
    Mailing {
        id: "frete-gratis",
        name: t("Frete grátis para o Sul e o Sudeste"),
        text: t(
            "Oi! Nesta semana o frete é grátis para o Sul e o Sudeste em compras acima de R$ 800,00. Posso mostrar as \
             novidades?",
        ),
        days_ago: 6,
        list: LIST_SHIPPING,
        recipients: 12,
    },
];

impl Mailing {
    /// Returns `campaign_saved.campaign`, to be sent at an instant to its list.
    pub(super) fn campaign(&self, at: Timestamp, tongue: Tongue) -> Value {
        let tags = vec![Value::from(self.list.of(tongue))];
        let audience = object(vec![("tags", tags.into()), ("tagged", "all".into())]);
        object(vec![
            ("id", self.id.into()),
            ("name", self.name.of(tongue).into()),
            ("audience", audience),
            ("text", self.text.of(tongue).into()),
            ("send_at", at.to_string().into()),
        ])
    }

    /// Returns the working day on which it was sent.
    pub(super) fn date(&self, today: NaiveDate) -> Option<NaiveDate> {
        let date = today.checked_sub_days(Days::new(self.days_ago))?;
        let weekend = u64::from(date.weekday().num_days_from_monday()).saturating_sub(4);
        date.checked_sub_days(Days::new(weekend))
    }
}
