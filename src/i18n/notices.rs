//! Desktop notifications of new attendances.

use super::texts;

texts! {
    arrived(name: &str) { pt "Novo atendimento: {name}" en "New conversation: {name}" es "Nueva atención: {name}" }
    arrived_more(n: u64, name: &str) {
        pt "Novas mensagens: {name} e mais {n} conversa" | "Novas mensagens: {name} e mais {n} conversas"
        en "New messages: {name} and {n} other chat" | "New messages: {name} and {n} other chats"
        es "Mensajes nuevos: {name} y {n} chat más" | "Mensajes nuevos: {name} y {n} chats más"
    }
    late(name: &str) {
        pt "Mensagem atrasada em conversa encerrada: {name}"
        en "Late message in an ended chat: {name}"
        es "Mensaje atrasado en un chat finalizado: {name}"
    }
    mentioned(who: &str, name: &str) {
        pt "{who} mencionou você na conversa com {name}"
        en "{who} mentioned you in the chat with {name}"
        es "{who} lo mencionó en el chat con {name}"
    }
    assigned(who: &str, name: &str) {
        pt "{who} transferiu para você a conversa com {name}"
        en "{who} assigned you the chat with {name}"
        es "{who} le transfirió el chat con {name}"
    }
    given(name: &str) {
        pt "A conversa de {name} agora é sua"
        en "The chat with {name} is yours now"
        es "El chat de {name} ahora es suyo"
    }
    reminder(name: &str) { pt "Lembrete: {name}" en "Reminder: {name}" es "Recordatorio: {name}" }
    not_sent(name: &str) {
        pt "A mensagem agendada para {name} não foi enviada"
        en "The message scheduled for {name} wasn't sent"
        es "El mensaje programado para {name} no se envió"
    }
    open { pt "Abrir" en "Open" es "Abrir" }
    title { pt "Avisos" en "Notifications" es "Avisos" }
    text {
        pt "Quando um cliente inicia um atendimento, um colega menciona você ou transfere uma conversa para você, ou chega a hora de um lembrete. Valem só neste navegador, com o Balcão aberto em alguma aba."
        en "When a customer starts a conversation, a colleague mentions you or assigns you a chat, or a reminder is due. Only in this browser, while Balcão is open in a tab."
        es "Cuando un cliente inicia una atención, un colega lo menciona o le transfiere un chat, o llega la hora de un recordatorio. Valen para este navegador, con Balcão abierto en alguna pestaña."
    }
    sound { pt "Som" en "Sound" es "Sonido" }
    sound_hint { pt "Dois toques curtos." en "Two short tones." es "Dos notas cortas." }
    system { pt "Notificação do sistema" en "Desktop notification" es "Notificación del sistema" }
    system_hint {
        pt "Aparece enquanto você está em outra aba ou em outro programa."
        en "Shows while you're in another tab or app."
        es "Aparece mientras está en otra pestaña o en otro programa."
    }
    refused {
        pt "O navegador não permite notificações deste endereço. Libere-as nas permissões do site e ligue de novo."
        en "The browser is blocking notifications from this site. Allow them in the site permissions and turn this on again."
        es "El navegador no permite notificaciones de este sitio. Permítalas en los permisos del sitio y actívelas de nuevo."
    }
}
