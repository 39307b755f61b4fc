//! The words by which columns and statuses are recognized, in Portuguese, English, Spanish and Italian, all normalized
//! by [`normalize`].

use super::mapping::Meaning;
use super::normalize::normalize;
use crate::model::Status;

/// Names of the column of the case.
#[rustfmt::skip]
pub(super) const CASE: &[&str] = &[
    "case id", "case", "ticket id", "ticket", "caso", "chamado", "protocolo", "conversation id", "conversation",
    "conversa", "conversacion", "chat id", "chat", "atendimento", "atencion", "incident id", "incident",
    "incidente", "issue", "request id", "request", "solicitacao", "solicitud", "richiesta", "pratica",
    "ocorrencia", "trace id", "concept instance", "numero", "number", "id",
];

/// Names of a column that lists statuses.
#[rustfmt::skip]
pub(super) const STATUS: &[&str] = &[
    "status", "estado", "situacao", "situacion", "state", "stato", "new status", "novo status", "nuevo estado",
    "to status", "etapa", "fase", "stage", "phase",
];

/// Names of a column that lists what was done.
#[rustfmt::skip]
pub(super) const ACTIVITY: &[&str] = &[
    "activity", "atividade", "actividad", "attivita", "event", "evento", "action", "acao", "accion", "azione",
    "activity name", "event name", "concept name", "operacao", "operation", "task", "tarefa", "tarea",
];

/// Names of the column of the instant.
#[rustfmt::skip]
pub(super) const TIME: &[&str] = &[
    "timestamp", "complete timestamp", "time timestamp", "time", "datetime", "date time", "data hora",
    "fecha hora", "data ora", "date", "data", "fecha", "hora", "ora", "quando", "cuando", "when", "occurred at",
    "changed at", "created at", "created", "end time", "start time", "momento", "horario", "instant",
];

/// Names of a column of times of day, beside one of days.
#[rustfmt::skip]
pub(super) const HOURS: &[&str] = &["hora", "horario", "hour", "hours", "time", "ora", "orario"];

/// Words of columns that say how long something took, which looks like a time of day.
#[rustfmt::skip]
pub(super) const DURATION: &[&str] = &[
    "duracao", "duracion", "durata", "duration", "tempo", "tiempo", "espera", "elapsed", "sla", "tma", "tme", "tmr",
];

/// Names of the column of the agent.
#[rustfmt::skip]
pub(super) const AGENT: &[&str] = &[
    "agent", "agente", "resource", "recurso", "risorsa", "atendente", "assignee", "assigned to", "responsavel",
    "responsable", "responsabile", "responsible", "operador", "operator", "operatore", "analista", "analyst",
    "asesor", "tecnico", "technician", "org resource", "colaborador", "owner", "author", "autor", "changed by",
    "alterado por", "user", "usuario", "utente",
];

/// Names of the column of the customer.
#[rustfmt::skip]
pub(super) const CUSTOMER: &[&str] = &[
    "customer", "cliente", "client", "customer name", "nome do cliente", "nombre del cliente", "contact",
    "contato", "contacto", "contatto", "requester", "solicitante", "richiedente", "caller", "consumidor", "name",
    "nome", "nombre",
];

/// The score of a column's normalized name for a list: 100 for a name of the list, less further down; 40 if it contains
/// such a word among others; else 0.
pub(super) fn header_score(name: &str, names: &[&str]) -> i64 {
    if let Some(place) = names.iter().position(|known| *known == name) {
        return 100 - i64::try_from(place).unwrap_or(60).min(50);
    }
    let word = |known: &&str| name.split(' ').any(|word| word == *known);
    if names.iter().any(word) { 40 } else { 0 }
}

/// True for a usual name of a column.
pub(super) fn is_column_name(name: &str) -> bool {
    let lists = [CASE, STATUS, ACTIVITY, TIME, AGENT, CUSTOMER];
    lists.iter().any(|names| names.contains(&name))
}

/// Words that say only of what kind of thing the status is.
#[rustfmt::skip]
const NOISE: &[&str] = &[
    "ticket", "chamado", "caso", "case", "chat", "conversa", "conversation", "conversacion", "incident",
    "incidente", "issue", "request", "the", "o", "el", "il",
];

/// Phrases for each status. With `*`, more may follow: "closed by the customer". Verbs and nouns stand alone: "resolve"
/// and "resolve anomaly" are two things.
#[rustfmt::skip]
const STATUSES: &[(Status, &[&str])] = &[
    (Status::Open, &[
        "open", "opened*", "reopen", "reopened*", "new", "create", "created", "submit", "submitted", "insert", "inserted",
        "register", "registered", "unassigned", "to do", "assign seriousness", "assign priority", "assign severity",
        "aberto*", "aberta*", "em aberto*", "abrir", "abertura", "reaberto*", "reaberta*", "reabrir", "novo", "nova",
        "criado", "criada", "registrado", "registrada", "na fila",
        "abierto*", "abierta*", "reabierto*", "reabierta*", "nuevo", "nueva", "creado", "creada",
        "aperto*", "aperta*", "apertura", "riaperto*", "riaperta*", "nuovo", "nuova", "creato", "creata", "inserito",
        "inserita",
    ]),
    (Status::InService, &[
        "in service*", "in progress*", "work in progress*", "wip", "in process", "processing", "take in charge",
        "taken in charge*", "take over", "accept", "accepted", "assigned*", "start", "started", "working*", "active",
        "em atendimento*", "em andamento*", "em tratamento*", "em analise*", "em execucao*", "em curso", "atendendo",
        "assumir", "assumido*", "assumida*", "iniciado", "iniciada", "atribuido*", "atribuida*",
        "en atencion*", "en curso*", "en progreso*", "en proceso*", "en servicio*", "atendiendo", "asignado*",
        "asignada*", "aceptado", "aceptada",
        "in carico*", "preso in carico*", "presa in carico*", "prendi in carico", "in lavorazione*", "in corso*",
        "assegnato*", "assegnata*",
    ]),
    (Status::Waiting, &[
        "waiting*", "wait", "wait for*", "pending*", "awaiting*", "on hold*", "hold", "suspended*", "paused*", "snoozed*",
        "require upgrade", "require information", "require info",
        "aguardando*", "aguardar*", "pendente*", "em espera*", "espera", "esperando*", "suspenso*", "suspensa*",
        "pausado*", "pausada*", "em pausa",
        "en espera*", "esperar", "pendiente*", "suspendido*", "suspendida*",
        "in attesa*", "attesa", "attendere", "sospeso*", "sospesa*",
    ]),
    (Status::Resolved, &[
        "resolve", "resolved*", "solve", "solved*", "fixed", "done", "complete", "completed*",
        "resolver", "resolvido*", "resolvida*", "solucionar", "solucionado*", "solucionada*", "concluir", "concluido*",
        "concluida*", "completado*", "completada*",
        "resuelto*", "resuelta*",
        "risolvi", "risolto*", "risolta*", "completato*", "completata*",
    ]),
    (Status::Closed, &[
        "close", "closed*", "cancel", "cancelled*", "canceled*", "archived", "finished",
        "fechar", "fechado*", "fechada*", "fechamento", "encerrar", "encerrado*", "encerrada*", "encerramento",
        "finalizar", "finalizado*", "finalizada*", "cancelado*", "cancelada*", "arquivado", "arquivada",
        "cerrar", "cerrado*", "cerrada*", "terminado*", "terminada*", "archivado", "archivada",
        "chiudi", "chiuso*", "chiusa*", "chiusura", "annullato*", "annullata*", "archiviato", "archiviata",
    ]),
];

/// Guesses the meaning of a status or activity by its words, in Portuguese, English, Spanish or Italian; `None` if they
/// say nothing.
#[must_use]
pub fn guess_meaning(value: &str) -> Option<Meaning> {
    status(value).map(Meaning::Set)
}

/// True if a column of that name lists activities, most of which change no status, instead of statuses.
pub(super) fn is_activity_column(name: &str) -> bool {
    header_score(&normalize(name), ACTIVITY) > 0
}

/// The status that a value names.
fn status(value: &str) -> Option<Status> {
    let value = normalize(value);
    let words: Vec<&str> = value.split(' ').filter(|word| !NOISE.contains(word)).collect();
    let value = words.join(" ");
    let says = |phrase: &&str| match phrase.strip_suffix('*') {
        Some(start) => {
            value.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        }
        None => value == **phrase,
    };
    STATUSES.iter().find(|(_, phrases)| phrases.iter().any(says)).map(|(status, _)| *status)
}

/// What a column of instants says of a case.
#[derive(Clone, Copy)]
pub(super) enum At {
    Status(Status),
    /// It ended, however that was.
    End,
}

/// Words of a column of instants that say nothing of what happened then.
#[rustfmt::skip]
const WHEN: &[&str] = &[
    "data", "date", "fecha", "hora", "ora", "time", "timestamp", "quando", "cuando", "when", "em", "en", "on", "at",
    "de", "da", "do", "del", "di", "of", "la", "e", "y", "and",
];

/// Names of columns of instants that are no names of statuses, or of another one.
#[rustfmt::skip]
const MOMENTS: &[(At, &[&str])] = &[
    (At::Status(Status::Open), &[
        "inicio", "inizio", "start", "started", "begin", "entrada", "criacao", "creation", "creacion", "opening", "apertura",
    ]),
    (At::Status(Status::InService), &[
        "primeira resposta", "first response", "first reply", "primera respuesta", "prima risposta", "primeiro atendimento",
        "inicio atendimento", "atendido", "atendida", "assignment", "assigned",
    ]),
    (At::Status(Status::Resolved), &[
        "resolucao", "resolution", "resolucion", "risoluzione", "solucao", "solution", "solucion", "conclusao",
        "completion",
    ]),
    (At::Status(Status::Closed), &["cierre"]),
    (At::End, &["fim", "fin", "fine", "end", "ended", "termino", "final"]),
];

/// What a column of instants says by its name.
pub(super) fn moment(name: &str) -> Option<At> {
    let name = normalize(name);
    let words = name.split(' ').filter(|word| !WHEN.contains(word) && !NOISE.contains(word));
    let name = words.collect::<Vec<_>>().join(" ");
    let known = MOMENTS.iter().find(|(_, names)| names.contains(&&*name)).map(|(at, _)| *at);
    known.or_else(|| status(&name).map(At::Status))
}
