//! Targets for service: on rows, the board, in reports, a chat's history and the settings.

use super::texts;

texts! {
    targets { pt "Metas" en "Targets" es "Metas" }
    first_response { pt "Primeira resposta" en "First response" es "Primera respuesta" }
    reply { pt "Resposta" en "Reply" es "Respuesta" }
    resolution { pt "Encerramento" en "Resolution" es "Finalización" }

    due_in(what: &str, length: &str) {
        pt "{what}: vence em {length}" en "{what}: due in {length}" es "{what}: vence en {length}"
    }
    missed(what: &str, ago: &str) {
        pt "{what}: meta vencida {ago}" en "{what}: target missed {ago}" es "{what}: meta vencida {ago}"
    }

    running { pt "Meta correndo" en "Target running" es "Meta en curso" }
    due_soon { pt "Vence em breve" en "Due soon" es "Vence pronto" }
    overdue { pt "Meta vencida" en "Target missed" es "Meta vencida" }
    sort_due { pt "Vence primeiro" en "Due first" es "Vence primero" }

    missed_now(n: u64) { pt "vencida" | "vencidas" en "missed" | "missed" es "vencida" | "vencidas" }
    soon_now { pt "em breve" en "due soon" es "pronto" }
    missed_list(n: u64) {
        pt "{n} conversa com meta vencida: ver na lista" | "{n} conversas com meta vencida: ver na lista"
        en "{n} chat with a missed target: show in the list" | "{n} chats with a missed target: show in the list"
        es "{n} chat con meta vencida: ver en la lista" | "{n} chats con meta vencida: ver en la lista"
    }
    soon_list(n: u64) {
        pt "{n} conversa com meta que vence em breve: ver na lista" | "{n} conversas com meta que vence em breve: ver na lista"
        en "{n} chat due soon: show in the list" | "{n} chats due soon: show in the list"
        es "{n} chat con meta que vence pronto: ver en la lista" | "{n} chats con meta que vence pronto: ver en la lista"
    }

    due_at(when: &str) { pt "vence em {when}" en "due {when}" es "vence el {when}" }
    rests { pt "em pausa: aguarda o cliente" en "paused: waiting for the customer" es "en pausa: espera al cliente" }
    never_runs { pt "em pausa: o balcão nunca abre" en "paused: the desk never opens" es "en pausa: el equipo nunca atiende" }
    met_in(spent: &str, limit: &str) {
        pt "no prazo: {spent} de {limit}" en "on time: {spent} of {limit}" es "a tiempo: {spent} de {limit}"
    }
    late_by(over: &str) { pt "fora do prazo por {over}" en "missed by {over}" es "fuera de plazo por {over}" }
    late_since(over: &str, when: &str) {
        pt "fora do prazo há {over}, desde {when}" en "missed by {over} so far, due {when}" es "fuera de plazo hace {over}, desde el {when}"
    }

    within(what: &str, length: &str) {
        pt "{what} em até {length}" en "{what} within {length}" es "{what} en un máximo de {length}"
    }
    named(name: &str, what: &str) { pt "{name}: {what}" en "{name}: {what}" es "{name}: {what}" }
    one_of(label: &str, what: &str) { pt "{label}: {what}" en "{label}: {what}" es "{label}: {what}" }
    status { pt "Status" en "Status" es "Estado" }
    all_chats { pt "Todas as conversas" en "All chats" es "Todos los chats" }

    why_target(target: &str) { pt "Meta: {target}." en "Target: {target}." es "Meta: {target}." }
    why_chats(chats: &str) { pt "Só para conversas com: {chats}." en "Only for chats with: {chats}." es "Solo para chats con: {chats}." }
    why_first { pt "É a primeira da lista que serve a esta conversa." en "It is the first in the list that fits this chat." es "Es la primera de la lista que corresponde a este chat." }
    counts_from(from: &str, due: &str) {
        pt "Conta desde {from}; o prazo é {due}." en "It counts from {from}; due {due}." es "Cuenta desde {from}; el plazo es {due}."
    }
    counts_since(from: &str) { pt "Conta desde {from}." en "It counts from {from}." es "Cuenta desde {from}." }
    waiting_rests {
        pt "O tempo aguardando o cliente não conta."
        en "Time spent waiting for the customer doesn't count."
        es "El tiempo en que se espera al cliente no cuenta."
    }

    text {
        pt "Em quanto tempo uma conversa deve ter resposta ou ser encerrada. Em cada conversa vale a primeira meta da lista que serve a ela, para cada medida. Metas não mudam conversas: mostram o que vence."
        en "How soon a chat should be answered or ended. In each chat, the first target in the list that fits applies, for each measure. Targets don't change chats: they show what's due."
        es "En cuánto tiempo un chat debe tener respuesta o finalizar. En cada chat rige la primera meta de la lista que le corresponde, para cada medida. Las metas no cambian los chats: muestran qué vence."
    }
    none_yet { pt "Nenhuma meta ainda." en "No targets yet." es "Todavía no hay metas." }
    none_text {
        pt "Uma meta é um prazo que a equipe promete, como responder em até 15 minutos. Com ela, a lista e o painel avisam do que vence, e os relatórios contam o que foi cumprido."
        en "A target is a deadline that your team promises, such as replying within 15 minutes. The list and the board then warn of what's due, and reports count what was on time."
        es "Una meta es un plazo que el equipo promete, como responder en un máximo de 15 minutos. Con ella, la lista y el tablero avisan de lo que vence, y los reportes cuentan lo que se cumplió."
    }
    add_usual {
        pt "Adicionar: primeira resposta em 15 minutos"
        en "Add: first response within 15 minutes"
        es "Agregar: primera respuesta en 15 minutos"
    }
    add { pt "Adicionar meta" en "Add a target" es "Agregar meta" }
    target { pt "Meta" en "Target" es "Meta" }
    edit(n: u64) { pt "Editar meta {n}" | "Editar meta {n}" en "Edit target {n}" | "Edit target {n}" es "Editar meta {n}" | "Editar meta {n}" }
    remove(n: u64) { pt "Remover meta {n}" | "Remover meta {n}" en "Remove target {n}" | "Remove target {n}" es "Quitar meta {n}" | "Quitar meta {n}" }
    move_up(n: u64) { pt "Subir meta {n}" | "Subir meta {n}" en "Move target {n} up" | "Move target {n} up" es "Subir meta {n}" | "Subir meta {n}" }
    move_down(n: u64) { pt "Descer meta {n}" | "Descer meta {n}" en "Move target {n} down" | "Move target {n} down" es "Bajar meta {n}" | "Bajar meta {n}" }
    measure { pt "Medida" en "Measure" es "Medida" }
    first_response_text {
        pt "Do início do atendimento à primeira mensagem de um atendente."
        en "From the start of the conversation to an agent's first message."
        es "Desde el inicio de la atención hasta el primer mensaje de un agente."
    }
    reply_text {
        pt "Da primeira mensagem sem resposta à próxima mensagem de um atendente."
        en "From the first unanswered message to an agent's next message."
        es "Desde el primer mensaje sin respuesta hasta el próximo mensaje de un agente."
    }
    resolution_text {
        pt "Do início ao fim do atendimento. O tempo aguardando o cliente não conta."
        en "From the start to the end of the conversation. Time spent waiting for the customer doesn't count."
        es "Desde el inicio hasta el fin de la atención. El tiempo en que se espera al cliente no cuenta."
    }
    limit { pt "Em até" en "Within" es "En un máximo de" }
    limit_wrong {
        pt "No mínimo 1 minuto e no máximo 366 dias."
        en "At least 1 minute and at most 366 days."
        es "Mínimo 1 minuto y máximo 366 días."
    }
    name { pt "Nome (opcional)" en "Name (optional)" es "Nombre (opcional)" }
    only_for { pt "Só para conversas" en "Only for chats" es "Solo para chats" }
    with_channel { pt "de um destes canais" en "from one of these channels" es "de uno de estos canales" }
    with_tag { pt "com uma destas etiquetas" en "with one of these tags" es "con una de estas etiquetas" }
    in_status { pt "num destes status" en "in one of these statuses" es "en uno de estos estados" }
    none_chosen {
        pt "Sem nada marcado, vale para todas."
        en "With nothing selected, it applies to all."
        es "Sin nada marcado, rige para todos."
    }
    full(n: u64) {
        pt "Limite de {n} meta atingido." | "Limite de {n} metas atingido."
        en "You've reached the limit of {n} target." | "You've reached the limit of {n} targets."
        es "Llegó al límite de {n} meta." | "Llegó al límite de {n} metas."
    }

    first_response_met { pt "Primeira resposta no prazo" en "First response on time" es "Primera respuesta a tiempo" }
    first_response_missed { pt "Primeira resposta fora do prazo" en "First response missed" es "Primera respuesta fuera de plazo" }
    reply_met { pt "Resposta no prazo" en "Reply on time" es "Respuesta a tiempo" }
    reply_missed { pt "Resposta fora do prazo" en "Reply missed" es "Respuesta fuera de plazo" }
    resolution_met { pt "Encerramento no prazo" en "Resolution on time" es "Finalización a tiempo" }
    resolution_missed { pt "Encerramento fora do prazo" en "Resolution missed" es "Finalización fuera de plazo" }
    on_time { pt "No prazo" en "On time" es "A tiempo" }
    off_time { pt "Fora do prazo" en "Missed" es "Fuera de plazo" }
    share_on_time(percent: &str) { pt "{percent} no prazo" en "{percent} on time" es "{percent} a tiempo" }
    share { pt "Cumprimento" en "Met" es "Cumplimiento" }
    report_text {
        pt "O que venceu conta no dia em que venceu, mesmo sem resposta ainda; o que ainda corre dentro do prazo não conta."
        en "What was missed counts on the day it was due, even if still unanswered; what's still running on time doesn't count."
        es "Lo que venció cuenta el día en que venció, aunque siga sin respuesta; lo que aún corre dentro del plazo no cuenta."
    }
    meaning {
        pt "No prazo: respondido ou encerrado até o fim da meta; conta no dia da resposta ou do encerramento. Fora do prazo: a meta venceu antes; conta no dia em que venceu. Valem a meta, as etiquetas e o status de logo antes da resposta; sem resposta, os de agora. Não conta o que ainda está no prazo, nem o que foi encerrado sem resposta antes de vencer."
        en "On time: replied to or ended before the target was due; counted on that day. Missed: the target was due first; counted on the day it was due. The target, tags, and status are the ones just before the reply, or the current ones if there is no reply yet. Anything still on time, or ended unanswered before it was due, isn't counted."
        es "A tiempo: respondido o finalizado antes de que venciera la meta; cuenta ese día. Fuera de plazo: la meta venció antes; cuenta el día en que venció. Valen la meta, las etiquetas y el estado de justo antes de la respuesta; si no la hay, los actuales. No cuenta lo que todavía está a tiempo, ni lo que se finalizó sin respuesta antes de vencer."
    }
    sheet_share(what: &str) { pt "{what}: cumprimento" en "{what}: met" es "{what}: cumplimiento" }
}
