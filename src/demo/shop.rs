//! The shop: its agents, hours, settings and lists.

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

use super::tongue::{Tongue, Words, same, t};
use crate::model::{
    AgentId, Author, BusinessHours, CustomerReplyInWaiting, ReplyInWaiting, Role, Settings, Status,
    Timer, TimerAction, Timestamp,
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
        json!({
            "id": clerk.id,
            "name": clerk.name,
            "display_name": clerk.display_name,
            "role": if manages { Role::Manager } else { Role::Agent },
            "active": true,
        })
    })
}

/// Month and day of the national holidays whose date is fixed.
const HOLIDAYS: [(u32, u32); 9] =
    [(1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (11, 20), (12, 25)];

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
    let weekday = json!([["09:00", "18:00"]]);
    let value = json!({
        "week": {
            "mon": weekday,
            "tue": weekday,
            "wed": weekday,
            "thu": weekday,
            "fri": weekday,
            "sat": [["09:00", "13:00"]],
        },
        "holidays": holidays,
    });
    BusinessHours::from_value(&value).unwrap_or_default()
}

/// Returns the settings with which the shop began.
pub(super) fn first_settings(hours: &BusinessHours, zone: &str) -> Settings {
    Settings {
        name: "Casa Pitangueira".into(),
        zone: zone.into(),
        business_hours: Some(hours.clone()),
        customer_reply_in_waiting: CustomerReplyInWaiting::InService,
        agent_reply_in_waiting: ReplyInWaiting::InService,
        ..Settings::default()
    }
}

/// Returns the settings after the first weeks: an answer makes responsible, and no chat waits for ever.
pub(super) fn later_settings(first: Settings) -> Settings {
    Settings {
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
    let style = |(name, color): &(Words, &str)| json!({"name": name.of(tongue), "color": color});
    let no_campaigns = json!({"name": NO_CAMPAIGNS.of(tongue), "color": "danger", "opt_out": true});
    TAGS.iter().map(style).chain([no_campaigns]).collect()
}

/// Returns `quick_replies_saved.quick_replies`.
pub(super) fn quick_replies(tongue: Tongue) -> Value {
    let reply = |(shortcut, text): &(Words, Words)| json!({"shortcut": shortcut.of(tongue), "text": text.of(tongue)});
    QUICK_REPLIES.iter().map(reply).collect()
}

pub(super) const NO_TAG: Words = same("");
pub(super) const DELIVERY: Words = t("Entrega", "Delivery", "Entrega");
pub(super) const PAYMENT: Words = t("Pagamento", "Payment", "Pago");
pub(super) const EXCHANGE: Words = t("Troca", "Exchange", "Cambio");
pub(super) const QUESTION: Words = t("Dúvida", "Question", "Consulta");
pub(super) const ASSEMBLY: Words = t("Montagem", "Assembly", "Armado");
pub(super) const WARRANTY: Words = t("Garantia", "Warranty", "Garantía");
pub(super) const INVOICE_TAG: Words = t("Nota fiscal", "Invoice", "Factura");
pub(super) const QUOTE: Words = t("Orçamento", "Quote", "Presupuesto");
pub(super) const PICKUP: Words = t("Retirada", "Pickup", "Retiro");
pub(super) const COMPLAINT: Words = t("Reclamação", "Complaint", "Reclamo");
pub(super) const PRAISE: Words = t("Elogio", "Praise", "Elogio");
pub(super) const URGENT: Words = t("Urgente", "Urgent", "Urgente");
const LIST_ROOMS: Words = t("Lista: salas", "List: living rooms", "Lista: salas");
const LIST_SHIPPING: Words = t("Lista: frete", "List: shipping", "Lista: envíos");

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
pub(super) const NO_CAMPAIGNS: Words =
    t("Não quer campanhas", "No campaigns", "No quiere campañas");

const QUICK_REPLIES: &[(Words, Words)] = &[
    (
        t("oi", "hi", "hola"),
        t(
            "Olá! Obrigado por falar com a Casa Pitangueira. Como posso ajudar?",
            "Hello! Thank you for contacting Casa Pitangueira. How can I help?",
            "¡Hola! Gracias por escribir a Casa Pitangueira. ¿Cómo puedo ayudar?",
        ),
    ),
    (
        t("momento", "moment", "momento"),
        t(
            "Só um momento, por favor. Já estou verificando.",
            "One moment, please. I'm checking it now.",
            "Un momento, por favor. Ya lo estoy verificando.",
        ),
    ),
    (
        t("pedido", "order", "pedido"),
        t(
            "Pode me informar o número do pedido? Ele está no e-mail de confirmação da compra.",
            "Could you tell me the order number? It's in the confirmation email.",
            "¿Me puede informar el número del pedido? Está en el correo de confirmación de la compra.",
        ),
    ),
    (
        t("prazo", "time", "plazo"),
        t(
            "O prazo de entrega é de 6 a 8 dias úteis nas capitais e de até 12 dias úteis nas demais cidades.",
            "Delivery takes 6 to 8 business days in state capitals and up to 12 business days elsewhere.",
            "El plazo de entrega es de 6 a 8 días hábiles en las capitales y de hasta 12 días hábiles en las demás ciudades.",
        ),
    ),
    (
        same("pix"),
        t(
            "No Pix você tem 5% de desconto. O código vale por 24 horas e a confirmação sai em poucos minutos.",
            "With Pix you get 5% off. The code is valid for 24 hours and is confirmed within minutes.",
            "Con Pix tiene 5% de descuento. El código vale por 24 horas y la confirmación sale en pocos minutos.",
        ),
    ),
    (
        t("troca", "exchange", "cambio"),
        t(
            "Você tem 7 dias corridos, a partir do recebimento, para trocar ou devolver. A coleta é por nossa conta.",
            "You have 7 days from delivery to exchange or return. Pickup is on us.",
            "Tiene 7 días corridos, desde la entrega, para cambiar o devolver. El retiro corre por nuestra cuenta.",
        ),
    ),
    (
        t("garantia", "warranty", "garantia"),
        t(
            "Nossos móveis têm garantia de 12 meses contra defeitos de fabricação.",
            "Our furniture has a 12-month warranty against manufacturing defects.",
            "Nuestros muebles tienen garantía de 12 meses por defectos de fabricación.",
        ),
    ),
    (
        t("fotos", "photos", "fotos"),
        t(
            "Você pode enviar duas ou três fotos para garantia@casapitangueira.example, com o número do pedido no assunto?",
            "Could you send two or three photos to garantia@casapitangueira.example, with the order number in the subject?",
            "¿Puede enviar dos o tres fotos a garantia@casapitangueira.example, con el número del pedido en el asunto?",
        ),
    ),
    (
        t("montagem", "assembly", "armado"),
        t(
            "A montagem é gratuita para móveis de madeira. Depois da entrega, agendamos o melhor horário para você.",
            "Assembly is free for wooden furniture. After the delivery we book the best time for you.",
            "El armado es gratis para muebles de madera. Después de la entrega agendamos el mejor horario para usted.",
        ),
    ),
    (
        t("horario", "hours", "horario"),
        t(
            "Atendemos de segunda a sexta, das 9h às 18h, e aos sábados, das 9h às 13h.",
            "We're open Monday to Friday, 9 am to 6 pm, and Saturdays, 9 am to 1 pm.",
            "Atendemos de lunes a viernes, de 9 a 18, y los sábados, de 9 a 13.",
        ),
    ),
    (
        t("tchau", "bye", "chau"),
        t(
            "Eu que agradeço! Se precisar de algo mais, é só chamar por aqui.",
            "Thank you! If you need anything else, just write here.",
            "¡Gracias a usted! Si necesita algo más, escriba por aquí.",
        ),
    ),
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
        name: t("Semana da Sala", "Living Room Week", "Semana de la Sala"),
        text: t(
            "Olá! É a Semana da Sala na Casa Pitangueira: sofás, racks e estantes com até 20% de desconto até domingo. Quer \
             receber o catálogo?",
            "Hello! It's Living Room Week at Casa Pitangueira: sofas, TV stands and bookcases up to 20% off until Sunday. \
             Would you like the catalog?",
            "¡Hola! Es la Semana de la Sala en Casa Pitangueira: sofás, racks y bibliotecas con hasta 20% de descuento hasta el \
             domingo. ¿Quiere recibir el catálogo?",
        ),
        days_ago: 24,
        list: LIST_ROOMS,
        recipients: 16,
    },
    Mailing {
        id: "frete-gratis",
        name: t(
            "Frete grátis para o Sul e o Sudeste",
            "Free shipping to the South and Southeast",
            "Envío gratis al Sur y al Sudeste",
        ),
        text: t(
            "Oi! Nesta semana o frete é grátis para o Sul e o Sudeste em compras acima de R$ 800,00. Posso mostrar as \
             novidades?",
            "Hi! This week shipping to the South and Southeast is free for orders over R$ 800.00. May I show you what's new?",
            "¡Hola! Esta semana el envío al Sur y al Sudeste es gratis en compras desde R$ 800,00. ¿Le muestro las novedades?",
        ),
        days_ago: 6,
        list: LIST_SHIPPING,
        recipients: 12,
    },
];

impl Mailing {
    /// Returns `campaign_saved.campaign`, to be sent at an instant to its list.
    pub(super) fn campaign(&self, at: Timestamp, tongue: Tongue) -> Value {
        json!({
            "id": self.id,
            "name": self.name.of(tongue),
            "audience": {"tags": [self.list.of(tongue)], "tagged": "all"},
            "text": self.text.of(tongue),
            "send_at": at.to_string(),
        })
    }

    /// Returns the working day on which it was sent.
    pub(super) fn date(&self, today: NaiveDate) -> Option<NaiveDate> {
        let date = today.checked_sub_days(Days::new(self.days_ago))?;
        let weekend = u64::from(date.weekday().num_days_from_monday()).saturating_sub(4);
        date.checked_sub_days(Days::new(weekend))
    }
}
