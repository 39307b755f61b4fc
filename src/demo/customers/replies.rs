//! Customers' answers to agents' messages.

use crate::demo::tongue::{Tongue, Words, same};
use crate::model::folded;

/// Words of an agent's message, without case and accents; true where it must be a question; and the customer's answer. The
/// first that fits is taken; an empty answer is silence.
type Replies = &'static [(&'static [&'static str], bool, Words)];

#[rustfmt::skip]
const PORTUGUESE: Replies = &[
    (&["mais alguma coisa", "alguma duvida", "algo mais"], true, same("{so isso}")),
    (&["numero do pedido", "qual o pedido", "qual e o pedido", "qual pedido"], true, same("[É o {pedido}.|O número é {pedido}.]")),
    (&["cnpj", "foto"], true, same("[Claro, envio por e-mail agora.|Acabei de mandar por e-mail.]")),
    (&["e-mail", "email"], true, same("[Pode ser o e-mail do cadastro, por favor.|O mesmo do cadastro.]")),
    (&["endereco", " cep"], true, same("{rua}, {numero}.")),
    (&["nome", "cpf"], true, same("[Está em nome de {nome completo}.|{nome completo}.]")),
    (&["ajudar"], true, same("[É sobre o pedido {pedido}: queria saber a previsão de entrega.|Queria saber se {p:o} {produto} tem em \
        {outra cor}.|Preciso remarcar a entrega {p:do} {item}.]")),
    (&[" ou ", "prefere", "melhor"], true, same("[Pode ser a primeira opção, por favor.|A primeira fica melhor para mim.]")),
    (&["quando", "horario", "que dia", "qual dia", "data"], true, same("[De manhã fica melhor para mim.|Pode ser {na+2}, de manhã.]")),
    (&["qual", "quais", "quanto", "onde", "como"], true, same("[Deixe-me ver aqui e já respondo.|Vou conferir e já te digo.]")),
    (&["?"], true, same("[Sim, por favor.|Sim, isso mesmo.|Pode, sim.|Isso.]")),
    (&["por nada", "de nada", "imagina", "disponha", "agradec", "ate a proxima", "ate logo", "otimo dia"], false, same("")),
    (&["momento", "instante", "verificar", "consultando", "conferir", "retorno", "aguarde"], false,
        same("[{certo}, fico no aguardo.|Sem problema, eu espero.|Ok, {c:obrigado}.]")),
    (&["desculp", "lament", "sinto muito"], false, same("[Tudo bem, acontece. {c:Obrigado} pela atenção.|Agradeço o cuidado.]")),
    (&[""], false, same("[{certo}. {valeu}|{valeu}|Entendi. Era só isso mesmo, {c:obrigado}!|Que bom! {valeu}]")),
];

#[rustfmt::skip]
const ENGLISH: Replies = &[
    (&["anything else", "other questions"], true, same("{so isso}")),
    (&["order number", "which order", "what order"], true, same("[It's {pedido}.|The number is {pedido}.]")),
    (&["tax id", "photo"], true, same("[Sure, I'll email it now.|I just emailed it.]")),
    (&["email", "e-mail"], true, same("[The email on file, please.|The same as on file.]")),
    (&["address", "zip code"], true, same("{rua}, {numero}.")),
    (&["name"], true, same("[It's under {nome completo}.|{nome completo}.]")),
    (&["help"], true, same("[It's about order {pedido}: I'd like to know when it will be delivered.|I'd like to know if the {produto} comes \
        in {outra cor}.|I need to rebook the delivery of the {item}.]")),
    (&[" or ", "prefer", "better"], true, same("[The first one, please.|The first one is better for me.]")),
    (&["when", "what time", "what day", "which day", "date"], true, same("[The morning is better for me.|{d+2} works, in the morning.]")),
    (&["what", "which", "how", "where"], true, same("[Let me see and I'll tell you.|I'll check and get back to you.]")),
    (&["?"], true, same("[Yes, please.|Yes, that's right.|Sure.|That's it.]")),
    (&["welcome", "anytime", "pleasure", "see you", "have a good", "have a great", "have a nice"], false, same("")),
    (&["moment", "second", "check", "looking", "get back", "wait"], false, same("[{certo}, I'll wait.|No problem, I'll wait.|Okay, thank you.]")),
    (&["sorry", "apolog"], false, same("[It's all right, these things happen. Thanks for your help.|I appreciate it.]")),
    (&[""], false, same("[{certo}. {valeu}|{valeu}|I see. That was all, thank you!|Great! {valeu}]")),
];

#[rustfmt::skip]
const SPANISH: Replies = &[
    (&["algo mas", "alguna duda"], true, same("{so isso}")),
    (&["numero del pedido", "numero de pedido", "cual es el pedido", "que pedido"], true, same("[Es el {pedido}.|El número es {pedido}.]")),
    (&["identificacion fiscal", "foto"], true, same("[Claro, lo envío por correo ahora.|Acabo de mandarlo por correo.]")),
    (&["correo", "email"], true, same("[Puede ser el correo registrado, por favor.|El mismo que está registrado.]")),
    (&["direccion", "codigo postal"], true, same("{rua}, {numero}.")),
    (&["nombre"], true, same("[Está a nombre de {nome completo}.|{nome completo}.]")),
    (&["ayudar"], true, same("[Es por el pedido {pedido}: quería saber la fecha de entrega.|Quería saber si {p:el} {produto} viene en \
        {outra cor}.|Necesito cambiar el día de la entrega {p:del} {item}.]")),
    (&[" o ", "prefiere", "mejor"], true, same("[Puede ser la primera opción, por favor.|La primera me queda mejor.]")),
    (&["cuando", "horario", "que dia", "fecha"], true, same("[A la mañana me queda mejor.|Puede ser {na+2}, a la mañana.]")),
    (&["cual", "cuanto", "donde", "como"], true, same("[Déjeme ver y ya respondo.|Voy a revisar y le digo.]")),
    (&["?"], true, same("[Sí, por favor.|Sí, eso mismo.|Claro, sí.|Eso.]")),
    (&["de nada", "por favor,", "gracias a usted", "un placer", "hasta la proxima", "hasta luego", "buen dia"], false, same("")),
    (&["momento", "instante", "verific", "consultando", "revis", "respuesta", "aguarde"], false, same("[{certo}, quedo a la espera.|No hay problema, espero.|Ok, gracias.]")),
    (&["disculp", "lament"], false, same("[Está bien, son cosas que pasan. Gracias por la atención.|Se agradece.]")),
    (&[""], false, same("[{certo}. {valeu}|{valeu}|Entiendo. Era solo eso, ¡gracias!|¡Qué bueno! {valeu}]")),
];

/// Returns the template of the answer; `None` where people would say nothing more.
pub(super) fn to(text: &str, tongue: Tongue) -> Option<Words> {
    let text = folded(text);
    let asks = text.contains('?');
    let replies = match tongue {
        Tongue::Portuguese => PORTUGUESE,
        Tongue::English => ENGLISH,
        Tongue::Spanish => SPANISH,
    };
    let (.., answer) = replies.iter().find(|(words, question, _)| {
        (asks || !question) && words.iter().any(|word| text.contains(word))
    })?;
    (*answer != same("")).then_some(*answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, tongue: Tongue) -> &'static str {
        crate::demo::learn_english();
        crate::demo::learn_spanish();
        to(text, tongue).map(|words| words.of(tongue)).unwrap_or_default()
    }

    #[test]
    fn answers_fit_in_other_languages() {
        let english = |text| said(text, Tongue::English);
        assert!(english("Could you tell me the order number?").contains("{pedido}"));
        assert_eq!(english("Can I help with anything else?"), "{so isso}");
        assert!(english("One moment, please.").contains("wait"));
        assert_eq!(english("You're welcome! See you!"), "");
        let spanish = |text| said(text, Tongue::Spanish);
        assert!(spanish("¿Me puede informar el número del pedido?").contains("{pedido}"));
        assert_eq!(spanish("¿Puedo ayudar en algo más?"), "{so isso}");
        assert!(spanish("Un momento, por favor.").contains("espera"));
        assert_eq!(spanish("¡De nada! Hasta la próxima."), "");
    }

    #[test]
    fn answers_fit_what_was_said() {
        let to = |text| said(text, Tongue::Portuguese);
        assert!(to("Pode me informar o número do pedido?").contains("{pedido}"));
        assert_eq!(to("Posso ajudar em mais alguma coisa?"), "{so isso}");
        assert!(to("Olá! Como posso ajudar?").contains("previsão"));
        assert!(to("Você prefere Pix ou boleto?").contains("primeira"));
        assert!(to("Podemos seguir?").contains("Sim"));
        assert!(to("Só um MOMENTO, por favor.").contains("aguardo"));
        assert!(to("A entrega fica para sexta.").contains("{valeu}"));
        assert_eq!(to("Por nada! Até a próxima."), "", "nothing more to say");
    }
}
