//! Customers' answers to agents' messages.

use crate::model::folded;

/// Words of an agent's message, without case and accents; true where it must be a question; and the customer's answer. The
/// first that fits is taken; an empty answer is silence.
#[rustfmt::skip]
const REPLIES: &[(&[&str], bool, &str)] = &[
    (&["mais alguma coisa", "alguma duvida", "algo mais"], true, "{so isso}"),
    (&["numero do pedido", "qual o pedido", "qual e o pedido", "qual pedido"], true, "[É o {pedido}.|O número é {pedido}.]"),
    (&["cnpj", "foto"], true, "[Claro, envio por e-mail agora.|Acabei de mandar por e-mail.]"),
    (&["e-mail", "email"], true, "[Pode ser o e-mail do cadastro, por favor.|O mesmo do cadastro.]"),
    (&["endereco", " cep"], true, "{rua}, {numero}."),
    (&["nome", "cpf"], true, "[Está em nome de {nome completo}.|{nome completo}.]"),
    (&["ajudar"], true, "[É sobre o pedido {pedido}: queria saber a previsão de entrega.|Queria saber se {p:o} {produto} tem em \
        {outra cor}.|Preciso remarcar a entrega {p:do} {item}.]"),
    (&[" ou ", "prefere", "melhor"], true, "[Pode ser a primeira opção, por favor.|A primeira fica melhor para mim.]"),
    (&["quando", "horario", "que dia", "qual dia", "data"], true, "[De manhã fica melhor para mim.|Pode ser {na+2}, de manhã.]"),
    (&["qual", "quais", "quanto", "onde", "como"], true, "[Deixe-me ver aqui e já respondo.|Vou conferir e já te digo.]"),
    (&["?"], true, "[Sim, por favor.|Sim, isso mesmo.|Pode, sim.|Isso.]"),
    (&["por nada", "de nada", "imagina", "disponha", "agradec", "ate a proxima", "ate logo", "otimo dia"], false, ""),
    (&["momento", "instante", "verificar", "consultando", "conferir", "retorno", "aguarde"], false,
        "[{certo}, fico no aguardo.|Sem problema, eu espero.|Ok, {c:obrigado}.]"),
    (&["desculp", "lament", "sinto muito"], false, "[Tudo bem, acontece. {c:Obrigado} pela atenção.|Agradeço o cuidado.]"),
    (&[""], false, "[{certo}. {valeu}|{valeu}|Entendi. Era só isso mesmo, {c:obrigado}!|Que bom! {valeu}]"),
];

/// Returns the template of the answer; `None` where people would say nothing more.
pub(super) fn to(text: &str) -> Option<&'static str> {
    let text = folded(text);
    let asks = text.contains('?');
    let (.., answer) = REPLIES.iter().find(|(words, question, _)| {
        (asks || !question) && words.iter().any(|word| text.contains(word))
    })?;
    (!answer.is_empty()).then_some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_fit_what_was_said() {
        let to = |text| to(text).unwrap_or_default();
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
