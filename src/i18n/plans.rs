//! Scheduled messages and reminders. `when` has its article: “as 11:00”, “las 11:00”, “el 22/11/2026 11:00”; of a reminder that is
//! due, the preposition too: “das 11:00”.

use super::texts;

texts! {
    schedule { pt "Agendar mensagem…" en "Schedule message…" es "Programar mensaje…" }
    schedule_title { pt "Agendar mensagem" en "Schedule message" es "Programar mensaje" }
    planned_message { pt "Mensagem agendada" en "Scheduled message" es "Mensaje programado" }
    remind { pt "Criar lembrete…" en "Set reminder…" es "Crear recordatorio…" }
    remind_title { pt "Lembrete" en "Reminder" es "Recordatorio" }
    message { pt "Mensagem" en "Message" es "Mensaje" }
    about { pt "O que lembrar (opcional)" en "What to remember (optional)" es "Qué recordar (opcional)" }
    send_at { pt "Enviar" en "Send" es "Enviar" }
    remind_at { pt "Lembrar" en "Remind me" es "Recordar" }
    unless_written {
        pt "Cancelar se o cliente escrever antes"
        en "Cancel if the customer writes before then"
        es "Cancelar si el cliente escribe antes"
    }
    how_sent {
        pt "A mensagem é enviada se o Balcão estiver aberto em um navegador seu, com até uma hora de atraso. Se até lá o cliente escrever e ficar sem resposta, ela não é enviada e você é avisado."
        en "The message is sent if Balcão is open in one of your browsers, up to an hour late. If the customer writes before then and is still waiting for a reply, it isn't sent and you're told."
        es "El mensaje se envía si Balcão está abierto en un navegador suyo, con hasta una hora de retraso. Si hasta entonces el cliente escribe y queda sin respuesta, no se envía y se le avisa."
    }
    how_reminded {
        pt "Só você é avisado, e a conversa fica em “Menções e lembretes” até ser aberta."
        en "Only you are told, and the chat stays under “Mentions and reminders” until it's opened."
        es "Solo se le avisa a usted, y el chat queda en “Menciones y recordatorios” hasta que se abra."
    }
    schedule_it { pt "Agendar" en "Schedule" es "Programar" }
    remind_it { pt "Criar lembrete" en "Set reminder" es "Crear recordatorio" }
    scheduled(when: &str) { pt "mensagem agendada para {when}" en "message scheduled for {when}" es "mensaje programado para {when}" }
    reminder_set(when: &str) { pt "lembrete para {when}" en "reminder set for {when}" es "recordatorio para {when}" }
    list { pt "Agendadas e lembretes" en "Scheduled and reminders" es "Programados y recordatorios" }
    ahead(when: &str) { pt "Agendada para {when}" en "Scheduled for {when}" es "Programado para {when}" }
    ahead_by(who: &str, when: &str) {
        pt "Agendada por {who} para {when}" en "Scheduled by {who} for {when}" es "Programado por {who} para {when}"
    }
    unless_short { pt "se o cliente não escrever antes" en "unless the customer writes before" es "si el cliente no escribe antes" }
    sending { pt "Enviando…" en "Sending…" es "Enviando…" }
    late(when: &str) {
        pt "Agendada para {when}: será enviada pelo próximo navegador seu que abrir o Balcão"
        en "Scheduled for {when}: it'll be sent by the next of your browsers that opens Balcão"
        es "Programado para {when}: lo enviará el próximo navegador suyo que abra Balcão"
    }
    late_by(who: &str, when: &str) {
        pt "Agendada por {who} para {when}: espera um navegador de {who}"
        en "Scheduled by {who} for {when}: waiting for one of {who}'s browsers"
        es "Programado por {who} para {when}: espera un navegador de {who}"
    }
    gone {
        pt "Esta mensagem ou este lembrete não está mais agendado: já saiu, ou alguém mudou. O texto continua aqui."
        en "This message or reminder is no longer scheduled: it has gone out, or someone changed it. The text is still here."
        es "Este mensaje o recordatorio ya no está programado: ya salió, o alguien lo cambió. El texto sigue aquí."
    }
    too_many(n: u64) {
        pt "Você já tem {n} item agendado nesta conversa." | "Você já tem {n} itens agendados nesta conversa: conclua ou cancele algum."
        en "You already have {n} item scheduled in this chat." | "You already have {n} items scheduled in this chat. Finish or cancel one."
        es "Ya tiene {n} elemento programado en este chat." | "Ya tiene {n} elementos programados en este chat: termine o cancele alguno."
    }
    blanks(names: &str) { pt "Falta preencher {names}." en "Fill in {names}." es "Falta completar {names}." }
    customer_wrote(when: &str) {
        pt "Agendada para {when}, não foi enviada: o cliente escreveu antes."
        en "Scheduled for {when}, not sent: the customer wrote before."
        es "Programado para {when}, no se envió: el cliente escribió antes."
    }
    missed(when: &str) {
        pt "Agendada para {when}, não foi enviada: o Balcão não estava aberto."
        en "Scheduled for {when}, not sent: Balcão wasn't open."
        es "Programado para {when}, no se envió: Balcão no estaba abierto."
    }
    reminder(when: &str) { pt "Lembrete para {when}" en "Reminder for {when}" es "Recordatorio para {when}" }
    reminder_due(when: &str) { pt "Lembrete {when}" en "Reminder from {when}" es "Recordatorio {when}" }
    send_now { pt "Enviar agora" en "Send now" es "Enviar ahora" }
    edit { pt "Editar" en "Edit" es "Editar" }
    cancel_message { pt "Cancelar envio" en "Cancel message" es "Cancelar envío" }
    done { pt "Concluir" en "Done" es "Listo" }
    later { pt "Adiar…" en "Postpone…" es "Posponer…" }
    cancelled { pt "envio cancelado" en "message canceled" es "envío cancelado" }
    taken_back(who: &str, of: &str, when: &str) {
        pt "{who} cancelou a mensagem que {of} agendou para {when}"
        en "{who} canceled the message that {of} had scheduled for {when}"
        es "{who} canceló el mensaje que {of} programó para {when}"
    }
    changed(who: &str, of: &str, when: &str) {
        pt "{who} alterou a mensagem que {of} agendou para {when}"
        en "{who} changed the message that {of} had scheduled for {when}"
        es "{who} cambió el mensaje que {of} programó para {when}"
    }
    reminder_done { pt "lembrete concluído" en "reminder done" es "recordatorio listo" }
}
