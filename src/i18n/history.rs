//! The status history of a chat.

use super::texts;

texts! {
    asked { pt "Mensagens e regras do chatbot" en "Messages and chatbot rules" es "Mensajes y reglas del chatbot" }
    title { pt "Histórico de status" en "Status history" es "Historial de estados" }
    none { pt "Ainda sem status" en "No status yet" es "Todavía sin estado" }
    none_text {
        pt "Esta conversa ainda não entrou em atendimento. O histórico começa quando o cliente escreve, ou quando alguém muda o status."
        en "This chat hasn't been in service yet. Its history starts when the customer writes or someone changes the status."
        es "Este chat todavía no entró en atención. El historial empieza cuando el cliente escribe, o cuando alguien cambia el estado."
    }
    life { pt "Desde o primeiro status" en "Since the first status" es "Desde el primer estado" }
    per_status { pt "Tempo em cada status" en "Time in each status" es "Tiempo en cada estado" }
    stays(n: u64) { pt "{n} vez" | "{n} vezes" en "{n} time" | "{n} times" es "{n} vez" | "{n} veces" }
    attendances(n: u64) {
        pt "{n} atendimento" | "{n} atendimentos"
        en "{n} conversation" | "{n} conversations"
        es "{n} atención" | "{n} atenciones"
    }
    attendance(number: &str) { pt "Atendimento {number}" en "Conversation {number}" es "Atención {number}" }
    reopened { pt "reabertura" en "reopened" es "reapertura" }
    continuing { pt "continuação" en "continued" es "continuación" }
    started { pt "Início" en "Started" es "Inicio" }
    ended { pt "Encerramento" en "Ended" es "Fin" }
    running { pt "em andamento" en "in progress" es "en curso" }
    ended_by(when: &str, status: &str, who: &str) {
        pt "{when}, {status} por {who}" en "{when}, {status} by {who}" es "{when}, {status} por {who}"
    }
    protocol { pt "Protocolo" en "Protocol number" es "Número de protocolo" }
    copy_protocol(number: &str) {
        pt "Copiar o protocolo {number}" en "Copy protocol number {number}" es "Copiar el número de protocolo {number}"
    }
    lasted { pt "Duração" en "Duration" es "Duración" }
    first_response { pt "Primeira resposta" en "First response" es "Primera respuesta" }
    not_yet { pt "ainda não" en "not yet" es "todavía no" }
    never { pt "nenhuma" en "none" es "ninguna" }
    wait { pt "Espera em Aberto" en "Time in Open" es "Espera en Abierto" }
    agents { pt "Quem atendeu" en "Handled by" es "Quién atendió" }
    nobody { pt "ninguém" en "no one" es "nadie" }
    changes { pt "Mudanças, da primeira à última" en "Changes, oldest first" es "Cambios, del primero al último" }
    by(who: &str) { pt "por {who}" en "by {who}" es "por {who}" }
    lasts { pt "ficou" en "lasted" es "duró" }
    runs { pt "está há" en "for" es "lleva" }
    counted(when: &str, figure: &str) {
        pt "Contado no relatório: {when}, em {figure}"
        en "Counted in the report: {when}, in {figure}"
        es "Contado en el reporte: {when}, en {figure}"
    }
    counted_of(when: &str, amount: &str, figure: &str, hours: &str) {
        pt "Contado no relatório: {when}, {amount} de {figure}{hours}"
        en "Counted in the report: {when}, {amount} of {figure}{hours}"
        es "Contado en el reporte: {when}, {amount} de {figure}{hours}"
    }
    counted_in(when: &str, amount: &str, status: &str, hours: &str) {
        pt "Contado no relatório: {when}, {amount} em {status}{hours}"
        en "Counted in the report: {when}, {amount} in {status}{hours}"
        es "Contado en el reporte: {when}, {amount} en {status}{hours}"
    }
    only_hours {
        pt " (só dentro do horário de atendimento)"
        en " (business hours only)"
        es " (solo dentro del horario de atención)"
    }
    counted_here(when: &str) { pt "Contado aqui: {when}" en "Counted here: {when}" es "Contado aquí: {when}" }
    unmark { pt "Remover a marca" en "Remove highlight" es "Quitar la marca" }
    why { pt "Por quê?" en "Why?" es "¿Por qué?" }
}
