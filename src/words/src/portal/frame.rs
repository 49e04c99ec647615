//! Texts of the shell of every page, and of pages without content: not found, offline, unreachable.

messages! {
    title() {
        en: "Returns and repairs",
        fr: "Retours et réparations",
        es: "Devoluciones y reparaciones",
    }
    title_of(page: &str, vendor: &str) {
        en: "{page} · {vendor}",
        fr: "{page} · {vendor}",
        es: "{page} · {vendor}",
    }
    description() {
        en: "See what you can do with a product: every remedy, its amount, its deadline and the clause behind it.",
        fr: "Voyez ce que vous pouvez faire d’un produit\u{a0}: chaque option, son montant, sa date limite et la clause correspondante.",
        es: "Vea qué puede hacer con un producto: cada opción, su monto, su fecha límite y la cláusula correspondiente.",
    }
    needs_javascript() {
        en: "This page calculates your options in your browser and needs JavaScript for that.",
        fr: "Cette page calcule vos options dans votre navigateur, ce qui exige JavaScript.",
        es: "Esta página calcula sus opciones en su navegador y para ello necesita JavaScript.",
    }
    languages() {
        en: "Language",
        fr: "Langue",
        es: "Idioma",
    }
    skip_to_content() {
        en: "Skip to the content",
        fr: "Aller au contenu",
        es: "Ir al contenido",
    }
    loading() {
        en: "Loading the policy…",
        fr: "Chargement de la politique…",
        es: "Cargando la política…",
    }
    late() {
        en: "This is taking longer than usual. If nothing appears, load the page again.",
        fr: "C’est plus long que d’habitude. Si rien n’apparaît, rechargez la page.",
        es: "Está tardando más de lo habitual. Si no aparece nada, vuelva a cargar la página.",
    }
    unreachable() {
        en: "We could not reach the server",
        fr: "Impossible de joindre le serveur",
        es: "No pudimos comunicarnos con el servidor",
    }
    unreachable_hint() {
        en: "Check your connection, then try again. What you typed is kept on this device.",
        fr: "Vérifiez votre connexion, puis réessayez. Ce que vous avez écrit est conservé sur cet appareil.",
        es: "Revise su conexión y vuelva a intentarlo. Lo que escribió se conserva en este dispositivo.",
    }
    try_again() {
        en: "Try again",
        fr: "Réessayer",
        es: "Reintentar",
    }
    offline(date: &str) {
        en: "You are offline. Estimated under the policy of {date}.",
        fr: "Vous êtes hors ligne. Estimation selon la politique du {date}.",
        es: "No tiene conexión. Estimación según la política del {date}.",
    }
    offline_hint() {
        en: "You can continue: a request that you send now is stored on this device and sent once you are online.",
        fr: "Vous pouvez continuer\u{a0}: une demande envoyée maintenant est conservée sur cet appareil et partira dès que vous serez en ligne.",
        es: "Puede continuar: una solicitud que envíe ahora se guarda en este dispositivo y se enviará cuando tenga conexión.",
    }
    not_found() {
        en: "This page does not exist",
        fr: "Cette page n’existe pas",
        es: "Esta página no existe",
    }
    not_found_hint() {
        en: "The address may be mistyped, or the link incomplete.",
        fr: "L’adresse est peut-être mal écrite, ou le lien incomplet.",
        es: "Puede que la dirección esté mal escrita o que el enlace esté incompleto.",
    }
    no_such_vendor() {
        en: "There is no vendor with this name here",
        fr: "Il n’y a pas de vendeur de ce nom ici",
        es: "Aquí no hay ningún vendedor con ese nombre",
    }
    choose_a_vendor() {
        en: "Choose a vendor",
        fr: "Choisir un vendeur",
        es: "Elegir un vendedor",
    }
    legal_rights() {
        en: "This concerns the vendor's return policy; your legal rights remain.",
        fr: "Il s’agit de la politique de retour du vendeur; vos droits légaux demeurent.",
        es: "Se trata de la política de devoluciones del vendedor; sus derechos legales se mantienen.",
    }
    contact(vendor: &str) {
        en: "Questions? Contact {vendor}:",
        fr: "Des questions? Adressez-vous à {vendor}\u{a0}:",
        es: "¿Tiene preguntas? Comuníquese con {vendor}:",
    }
    policy_version(version: &str) {
        en: "Policy of {version}",
        fr: "Politique du {version}",
        es: "Política del {version}",
    }
}
