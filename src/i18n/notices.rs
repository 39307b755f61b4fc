//! Desktop notifications of new attendances.

use super::texts;

texts! {
    arrived(name: &str) { pt "Novo atendimento: {name}" en "New attendance: {name}" es "Nueva atención: {name}" }
    arrived_more(n: u64, name: &str) {
        pt "Novas mensagens: {name} e mais {n} conversa" | "Novas mensagens: {name} e mais {n} conversas"
        en "New messages: {name} and {n} other chat" | "New messages: {name} and {n} other chats"
        es "Mensajes nuevos: {name} y {n} chat más" | "Mensajes nuevos: {name} y {n} chats más"
    }
    late(name: &str) {
        pt "Mensagem atrasada em conversa encerrada: {name}"
        en "Late message in a finished chat: {name}"
        es "Mensaje atrasado en un chat terminado: {name}"
    }
    title { pt "Avisos" en "Notifications" es "Avisos" }
    text {
        pt "Quando um cliente inicia um atendimento. Valem só neste navegador, com o Balcão aberto em alguma aba."
        en "When a customer starts an attendance. For this browser only, while Balcão is open in some tab."
        es "Cuando un cliente inicia una atención. Valen para este navegador, con Balcão abierto en alguna pestaña."
    }
    sound { pt "Som" en "Sound" es "Sonido" }
    sound_hint { pt "Dois toques curtos." en "Two short notes." es "Dos notas cortas." }
    system { pt "Notificação do sistema" en "System notification" es "Notificación del sistema" }
    system_hint {
        pt "Aparece enquanto você está em outra aba ou em outro programa."
        en "Appears while you are in another tab or program."
        es "Aparece mientras está en otra pestaña o en otro programa."
    }
    refused {
        pt "O navegador não permite notificações deste endereço. Libere-as nas permissões do site e ligue de novo."
        en "The browser does not allow notifications from this address. Allow them in the site's permissions and switch this on again."
        es "El navegador no permite notificaciones de esta dirección. Permítalas en los permisos del sitio y actívelas de nuevo."
    }
}
