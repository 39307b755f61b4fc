//! The names of the five statuses, and of no status. They are fixed: no setting changes them.

use super::texts;

texts! {
    open { pt "Aberto" en "Open" es "Abierto" }
    in_service { pt "Em atendimento" en "In service" es "En atención" }
    waiting { pt "Aguardando" en "Waiting" es "En espera" }
    resolved { pt "Resolvido" en "Resolved" es "Resuelto" }
    closed { pt "Fechado" en "Closed" es "Cerrado" }
    none { pt "Indefinido" en "No status" es "Sin estado" }
    label { pt "Status" en "Status" es "Estado" }
}
