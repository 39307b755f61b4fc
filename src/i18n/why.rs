//! Explanations of changes: the cause, then the origin of the setting or rule.

use super::texts;

texts! {
    by_hand(who: &str) { pt "Mudança manual de {who}." en "Changed manually by {who}." es "Cambio manual de {who}." }
    by_system {
        pt "Veio assim registrado, sem uma pessoa que o tenha feito aqui: por exemplo, de uma importação."
        en "Recorded this way, without a person doing it here: for example, by an import."
        es "Vino registrado así, sin una persona que lo hiciera aquí: por ejemplo, de una importación."
    }
    customer_started {
        pt "O cliente escreveu numa conversa sem status: começa um atendimento, em Aberto."
        en "The customer wrote in a chat with no status: a conversation starts, in Open."
        es "El cliente escribió en un chat sin estado: empieza una atención, en Abierto."
    }
    customer_reopened(status: &str) {
        pt "O cliente escreveu numa conversa em {status}: ela reabre, e começa um novo atendimento."
        en "The customer wrote in a chat in {status}: it reopens and a new conversation starts."
        es "El cliente escribió en un chat en {status}: se reabre, y empieza una nueva atención."
    }
    customer_reopened_soon(limit: &str) {
        pt "O cliente escreveu menos de {limit} depois do encerramento: a conversa volta direto para Em atendimento, como continuação."
        en "The customer wrote less than {limit} after the end: the chat goes straight back to In service, as a continuation."
        es "El cliente escribió menos de {limit} después del final: el chat vuelve directamente a En atención, como continuación."
    }
    customer_answered(status: &str) {
        pt "O cliente respondeu enquanto a conversa aguardava: ela passa para {status}."
        en "The customer replied while the chat was waiting: it moves to {status}."
        es "El cliente respondió mientras el chat esperaba: pasa a {status}."
    }
    agent_replied(who: &str) {
        pt "{who} respondeu numa conversa em Aberto: ela passa para Em atendimento."
        en "{who} replied in an Open chat: it moves to In service."
        es "{who} respondió en un chat en Abierto: pasa a En atención."
    }
    agent_first(who: &str) {
        pt "{who} escreveu primeiro, numa conversa sem status: ela passa para Em atendimento."
        en "{who} wrote first, in a chat with no status: it moves to In service."
        es "{who} escribió primero, en un chat sin estado: pasa a En atención."
    }
    agent_wrote_in_waiting(who: &str) {
        pt "{who} escreveu enquanto a conversa aguardava: ela volta para Em atendimento."
        en "{who} wrote while the chat was waiting: it goes back to In service."
        es "{who} escribió mientras el chat esperaba: vuelve a En atención."
    }
    agent_wrote_in_final(who: &str) {
        pt "{who} escreveu numa conversa já encerrada: ela volta para Em atendimento."
        en "{who} wrote in an ended chat: it goes back to In service."
        es "{who} escribió en un chat ya finalizado: vuelve a En atención."
    }
    reply_assigned(who: &str) {
        pt "{who} respondeu numa conversa sem responsável e passou a ser responsável por ela."
        en "{who} replied in an unassigned chat and became the assignee."
        es "{who} respondió en un chat sin responsable y quedó como responsable."
    }
    until_reached(when: &str, who: &str) {
        pt "O prazo da espera, que {who} marcou para {when}, terminou: a conversa volta para Em atendimento."
        en "The wait that {who} set until {when} is over: the chat goes back to In service."
        es "El plazo de la espera, que {who} fijó para {when}, terminó: el chat vuelve a En atención."
    }
    timer(status: &str, length: &str, action: &str) {
        pt "Temporizador: depois de {length} em {status} sem mensagem do cliente, {action}."
        en "Timer: after {length} in {status} with no message from the customer, {action}."
        es "Temporizador: después de {length} en {status} sin mensaje del cliente, {action}."
    }
    then_status(status: &str) {
        pt "o status muda para {status}" en "the status changes to {status}" es "el estado cambia a {status}"
    }
    then_tag(tag: &str) {
        pt "a conversa recebe a etiqueta {tag}" en "the chat gets the tag {tag}" es "el chat recibe la etiqueta {tag}"
    }
    then_assign(who: &str) { pt "a conversa é transferida para {who}" en "the chat is assigned to {who}" es "el chat se transfiere a {who}" }
    then_unassign {
        pt "a conversa fica sem responsável" en "the chat is unassigned" es "el chat queda sin responsable"
    }
    archived_at_once(status: &str) {
        pt "Ao entrar em {status}, a conversa é arquivada na hora."
        en "When a chat enters {status}, it is archived immediately."
        es "Al entrar en {status}, el chat se archiva al instante."
    }
    archived_later(status: &str, length: &str) {
        pt "A conversa é arquivada {length} depois de entrar em {status}."
        en "A chat is archived {length} after entering {status}."
        es "El chat se archiva {length} después de entrar en {status}."
    }
    left_final {
        pt "Uma conversa que deixa de estar encerrada é desarquivada."
        en "A chat that is no longer resolved or closed is unarchived."
        es "Un chat que deja de estar finalizado se desarchiva."
    }
    customer_wrote {
        pt "Uma mensagem do cliente desarquiva a conversa."
        en "A message from the customer unarchives the chat."
        es "Un mensaje del cliente desarchiva el chat."
    }
    chain_stopped(n: u64) {
        pt "Um temporizador mudou a conversa {n} vez sem que ninguém agisse: eles param até alguém agir." | "Temporizadores mudaram a conversa {n} vezes seguidas sem que ninguém agisse: eles param até alguém agir."
        en "A timer changed the chat {n} time with no one acting: timers pause until someone acts." | "Timers changed the chat {n} times in a row with no one acting: timers pause until someone acts."
        es "Un temporizador cambió el chat {n} vez sin que nadie actuara: se detienen hasta que alguien actúe." | "Los temporizadores cambiaron el chat {n} veces seguidas sin que nadie actuara: se detienen hasta que alguien actúe."
    }

    rule(rule: &str) {
        pt "O chatbot fez isso: a regra “{rule}” se aplicou."
        en "The chatbot did this: the rule “{rule}” ran."
        es "Lo hizo el chatbot: se aplicó la regla “{rule}”."
    }
    by_rehearsal {
        pt "Está só em teste aqui: ainda não foi salvo."
        en "This is only a dry run: it hasn't been saved."
        es "Aquí solo se está probando: aún no se ha guardado."
    }
    by_rules(when: &str, who: &str) {
        pt "Valiam as regras que {who} salvou em {when}."
        en "Under the rules that {who} saved on {when}."
        es "Regían las reglas que {who} guardó el {when}."
    }
    rules_stopped(n: u64) {
        pt "Regras do chatbot já tinham se seguido {n} vez: pararam aqui, para não mudar a conversa sem fim." | "Regras do chatbot já tinham se seguido {n} vezes: pararam aqui, para não mudar a conversa sem fim."
        en "Chatbot rules had already triggered each other {n} time: they stop here, to avoid changing the chat forever." | "Chatbot rules had already triggered each other {n} times: they stop here, to avoid changing the chat forever."
        es "Las reglas del chatbot ya se habían encadenado {n} vez: se detienen aquí, para no cambiar el chat sin fin." | "Las reglas del chatbot ya se habían encadenado {n} veces: se detienen aquí, para no cambiar el chat sin fin."
    }
    chatbot_stopped(n: u64) {
        pt "Em um minuto, o chatbot já tinha agido em {n} mensagem deste cliente. Pode ser outro robô respondendo: para não conversarem sem fim, o chatbot para nesta conversa até alguém da equipe escrever nela." | "Em um minuto, o chatbot já tinha agido em {n} mensagens deste cliente. Pode ser outro robô respondendo: para não conversarem sem fim, o chatbot para nesta conversa até alguém da equipe escrever nela."
        en "Within a minute, the chatbot had already acted on {n} message from this customer. It may be another bot replying: so they don't talk forever, the chatbot stops in this chat until someone on the team writes in it." | "Within a minute, the chatbot had already acted on {n} messages from this customer. It may be another bot replying: so they don't talk forever, the chatbot stops in this chat until someone on the team writes in it."
        es "En un minuto, el chatbot ya había actuado sobre {n} mensaje de este cliente. Puede ser otro robot que responde: para que no conversen sin fin, el chatbot se detiene en este chat hasta que alguien del equipo escriba en él." | "En un minuto, el chatbot ya había actuado sobre {n} mensajes de este cliente. Puede ser otro robot que responde: para que no conversen sin fin, el chatbot se detiene en este chat hasta que alguien del equipo escriba en él."
    }

    minutes(n: u64) { pt "{n} minuto" | "{n} minutos" en "{n} minute" | "{n} minutes" es "{n} minuto" | "{n} minutos" }
    hours(n: u64) { pt "{n} hora" | "{n} horas" en "{n} hour" | "{n} hours" es "{n} hora" | "{n} horas" }
    days(n: u64) { pt "{n} dia" | "{n} dias" en "{n} day" | "{n} days" es "{n} día" | "{n} días" }
    of_business(length: &str) { pt "{length} de horário de atendimento" en "{length} of business hours" es "{length} de horario de atención" }

    always { pt "É sempre assim: nenhuma configuração muda isso." en "It's always like this: no setting changes it." es "Siempre es así: ninguna configuración lo cambia." }
    by_default {
        pt "É o padrão, que ninguém tinha mudado."
        en "This is the default, which no one had changed."
        es "Es lo predeterminado, que nadie había cambiado."
    }
    by_setting(setting: &str, when: &str, who: &str) {
        pt "Vem da configuração “{setting}”, que {who} deixou assim em {when}."
        en "This comes from the setting “{setting}”, as {who} set it on {when}."
        es "Viene de la configuración “{setting}”, que {who} dejó así el {when}."
    }

    setting_agent_first { pt "Quando o atendente escreve primeiro" en "When an agent writes first" es "Cuando el agente escribe primero" }
    setting_reply_moves_open { pt "Ao responder, sai de Aberto" en "Replying moves a chat out of Open" es "Al responder, sale de Abierto" }
    setting_reply_assigns { pt "Quem responde fica responsável" en "Assign to whoever replies" es "Quien responde queda como responsable" }
    setting_customer_reply_in_waiting { pt "Quando o cliente responde em Aguardando" en "When the customer replies in Waiting" es "Cuando el cliente responde estando En espera" }
    setting_agent_reply_in_waiting { pt "Quando o atendente escreve em Aguardando" en "When an agent writes in Waiting" es "Cuando el agente escribe estando En espera" }
    setting_agent_message_to_final { pt "Quando o atendente escreve em conversa encerrada" en "When an agent writes in an ended chat" es "Cuando el agente escribe en un chat finalizado" }
    setting_reopen_resolved { pt "Reabrir conversas resolvidas" en "Reopen resolved chats" es "Reabrir chats resueltos" }
    setting_reopen_closed { pt "Reabrir conversas fechadas" en "Reopen closed chats" es "Reabrir chats cerrados" }
    setting_reopen_to_in_service { pt "Reabrir direto em atendimento" en "Reopen straight to In service" es "Reabrir directamente en atención" }
    setting_archive_resolved { pt "Arquivar conversas resolvidas" en "Archive resolved chats" es "Archivar chats resueltos" }
    setting_archive_closed { pt "Arquivar conversas fechadas" en "Archive closed chats" es "Archivar chats cerrados" }
    setting_timers { pt "Temporizadores" en "Timers" es "Temporizadores" }
}
