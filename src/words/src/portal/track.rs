//! Texts of the tracking page.

use policy::Status;
use policy::tracking::EventKind;

use crate::Language;

messages! {
    title() {
        en: "Your request",
        fr: "Votre demande",
        es: "Su solicitud",
    }
    heading(reference: &str) {
        en: "Request {reference}",
        fr: "Demande {reference}",
        es: "Solicitud {reference}",
    }
    loading() {
        en: "Looking up your request…",
        fr: "Recherche de votre demande…",
        es: "Buscando su solicitud…",
    }
    needs_javascript() {
        en: "This page looks up your request from your browser and needs JavaScript to do so.",
        fr: "Cette page recherche votre demande depuis votre navigateur, ce qui exige JavaScript.",
        es: "Esta página busca su solicitud desde su navegador y para ello necesita JavaScript.",
    }
    not_found() {
        en: "We cannot find this request",
        fr: "Nous ne trouvons pas cette demande",
        es: "No encontramos esta solicitud",
    }
    not_found_hint() {
        en: "The link may be incomplete: it must be opened exactly as it was sent to you. Copy all of it from your e-mail, or have it sent again.",
        fr: "Le lien est peut-être incomplet\u{a0}: il faut l’ouvrir exactement comme il vous a été envoyé. Copiez-le en entier depuis votre courriel, ou faites-le renvoyer.",
        es: "Puede que el enlace esté incompleto: hay que abrirlo tal como se le envió. Cópielo entero de su correo electrónico o pida que se le envíe otra vez.",
    }
    withdraw() {
        en: "Withdraw the request",
        fr: "Retirer la demande",
        es: "Retirar la solicitud",
    }
    withdraw_hint(vendor: &str) {
        en: "We notify {vendor}, and the request ends. Withdraw it only if you are not sending anything.",
        fr: "Nous en avisons {vendor} et la demande prend fin. Ne la retirez que si vous n’expédiez rien.",
        es: "Avisamos a {vendor} y la solicitud termina. Retírela solo si no va a enviar nada.",
    }
    really_withdraw() {
        en: "Yes, withdraw it",
        fr: "Oui, la retirer",
        es: "Sí, retirarla",
    }
    keep_request() {
        en: "Keep the request",
        fr: "Garder la demande",
        es: "Mantener la solicitud",
    }
    withdraw_failed() {
        en: "The request could not be withdrawn. Please try again.",
        fr: "La demande n’a pas pu être retirée. Veuillez réessayer.",
        es: "No se pudo retirar la solicitud. Inténtelo de nuevo.",
    }
    waiting_heading(vendor: &str) {
        en: "{vendor} is reviewing your request",
        fr: "{vendor} étudie votre demande",
        es: "{vendor} revisa su solicitud",
    }
    waiting(vendor: &str, email: &str) {
        en: "{vendor} will send the decision to {email}. Do not ship anything yet.",
        fr: "{vendor} vous communiquera sa décision à {email}. N’expédiez rien pour l’instant.",
        es: "{vendor} le comunicará la decisión a {email}. No envíe nada todavía.",
    }
    approved_heading() {
        en: "Approved: ship the parcel now",
        fr: "Approuvée\u{a0}: expédiez le colis",
        es: "Aprobada: envíe el paquete",
    }
    approved(vendor: &str) {
        en: "Print the form and the label, pack the goods, and hand the parcel to the carrier. {vendor} does the rest.",
        fr: "Imprimez le formulaire et l’étiquette, emballez la marchandise et remettez le colis au transporteur. {vendor} s’occupe de la suite.",
        es: "Imprima el formulario y la etiqueta, empaque la mercancía y entregue el paquete al transportista. {vendor} se encarga del resto.",
    }
    replacement_first_heading(vendor: &str) {
        en: "Approved: {vendor} sends the replacement first",
        fr: "Approuvée\u{a0}: {vendor} envoie d’abord le remplacement",
        es: "Aprobada: {vendor} envía primero el reemplazo",
    }
    replacement_first(vendor: &str, remedy: &str) {
        en: "{remedy}: {vendor} sends the replacement first. Ship the parcel only once it has come.",
        fr: "{remedy}\u{a0}: {vendor} envoie d’abord le produit de remplacement. N’expédiez le colis qu’après son arrivée.",
        es: "{remedy}: {vendor} envía primero el reemplazo. Envíe el paquete solo cuando haya llegado.",
    }
    replacement_late(vendor: &str) {
        en: "If the replacement has not come by the last day to ship, contact {vendor}.",
        fr: "Si le produit de remplacement n’est pas arrivé le dernier jour d’expédition, joignez {vendor}.",
        es: "Si el reemplazo no ha llegado el último día de envío, comuníquese con {vendor}.",
    }
    approved_replacement_first(vendor: &str) {
        en: "Then print the form and the label, pack the goods, and hand the parcel to the carrier. {vendor} does the rest.",
        fr: "Ensuite, imprimez le formulaire et l’étiquette, emballez la marchandise et remettez le colis au transporteur. {vendor} s’occupe de la suite.",
        es: "Después imprima el formulario y la etiqueta, empaque la mercancía y entregue el paquete al transportista. {vendor} se encarga del resto.",
    }
    number_ends() {
        en: "After that day the number is no longer valid.",
        fr: "Passé ce jour, le numéro n’est plus valide.",
        es: "Después de ese día el número ya no es válido.",
    }
    remedy_ends(remedy: &str) {
        en: "After that day {remedy} is no longer possible.",
        fr: "Passé ce jour, {remedy} n’est plus possible.",
        es: "Después de ese día ya no es posible {remedy}.",
    }
    declined_heading(vendor: &str) {
        en: "{vendor} declined the request",
        fr: "{vendor} a refusé la demande",
        es: "{vendor} rechazó la solicitud",
    }
    declined() {
        en: "Please do not ship anything. You can start a new request, or contact the vendor if something was missing.",
        fr: "Veuillez ne rien expédier. Vous pouvez commencer une nouvelle demande, ou joindre le vendeur si quelque chose a été oublié.",
        es: "No envíe nada, por favor. Puede comenzar una nueva solicitud o comunicarse con el vendedor si faltó algo.",
    }
    closed_heading() {
        en: "This return is closed",
        fr: "Ce retour est clôturé",
        es: "Esta devolución está cerrada",
    }
    closed(vendor: &str) {
        en: "{vendor} has closed it. The RMA number is no longer valid.",
        fr: "{vendor} l’a clôturé. Le numéro RMA n’est plus valide.",
        es: "{vendor} la cerró. El número de RMA ya no es válido.",
    }
    cancelled_heading() {
        en: "You have withdrawn this request",
        fr: "Vous avez retiré cette demande",
        es: "Usted retiró esta solicitud",
    }
    cancelled(vendor: &str) {
        en: "Please send nothing to {vendor}.",
        fr: "Veuillez ne rien envoyer à {vendor}.",
        es: "No envíe nada a {vendor}.",
    }
    number_no_longer_valid(number: &str) {
        en: "RMA number {number} is no longer valid.",
        fr: "Le numéro RMA {number} n’est plus valide.",
        es: "El número de RMA {number} ya no es válido.",
    }
    expired_heading() {
        en: "The RMA number has expired",
        fr: "Le numéro RMA est expiré",
        es: "El número de RMA ha vencido",
    }
    expired() {
        en: "The parcel was not shipped in time, so the number is no longer valid. If you still want to send the goods, start a new request. Do not ship anything under the old number.",
        fr: "Le colis n’a pas été expédié à temps\u{a0}: le numéro n’est plus valide. Si vous voulez toujours renvoyer la marchandise, commencez une nouvelle demande. N’expédiez rien sous l’ancien numéro.",
        es: "El paquete no se envió a tiempo, así que el número ya no es válido. Si todavía desea enviar la mercancía, comience una nueva solicitud. No envíe nada con el número anterior.",
    }
    expired_on(date: &str) {
        en: "Its last ship day was {date}.",
        fr: "Son dernier jour d’expédition était le {date}.",
        es: "Su último día de envío fue el {date}.",
    }
    rma_number() {
        en: "RMA number",
        fr: "Numéro RMA",
        es: "Número de RMA",
    }
    ship_to() {
        en: "Ship to",
        fr: "Expédiez à",
        es: "Envíe a",
    }
    ship_by() {
        en: "Ship by",
        fr: "Date limite d’expédition",
        es: "Fecha límite de envío",
    }
    ship_by_never() {
        en: "No time limit",
        fr: "Aucune date limite",
        es: "Sin fecha límite",
    }
    number_until(date: &str) {
        en: "The number is valid through {date}.",
        fr: "Le numéro est valide jusqu’au {date} inclus.",
        es: "El número es válido hasta el {date} inclusive.",
    }
    print_form() {
        en: "Print the RMA form",
        fr: "Imprimer le formulaire RMA",
        es: "Imprimir el formulario de RMA",
    }
    print_form_hint() {
        en: "Goes inside the box",
        fr: "À mettre dans la boîte",
        es: "Va dentro de la caja",
    }
    print_label() {
        en: "Print the box label",
        fr: "Imprimer l’étiquette de la boîte",
        es: "Imprimir la etiqueta de la caja",
    }
    print_label_hint() {
        en: "Goes on the outside",
        fr: "À coller à l’extérieur",
        es: "Va por fuera",
    }
    new_tab() {
        en: "opens in a new tab",
        fr: "s’ouvre dans un nouvel onglet",
        es: "se abre en una pestaña nueva",
    }
    your_part() {
        en: "What you must do",
        fr: "Ce que vous devez faire",
        es: "Lo que debe hacer",
    }
    your_part_hint() {
        en: "Tick what is done. The ticks are stored on this device.",
        fr: "Cochez ce qui est fait; les coches sont conservées sur cet appareil.",
        es: "Marque lo que ya está hecho; las marcas se conservan en este dispositivo.",
    }
    products() {
        en: "What you send",
        fr: "Ce que vous expédiez",
        es: "Lo que envía",
    }
    products_sent() {
        en: "What you sent",
        fr: "Ce que vous avez envoyé",
        es: "Lo que envió",
    }
    products_requested() {
        en: "What you asked for",
        fr: "Ce que vous avez demandé",
        es: "Lo que solicitó",
    }
    events() {
        en: "What has happened",
        fr: "Ce qui s’est passé",
        es: "Qué ha ocurrido",
    }
    because() {
        en: "The clause",
        fr: "La clause",
        es: "La cláusula",
    }
    vendor_wrote(vendor: &str) {
        en: "{vendor} wrote",
        fr: "{vendor} a écrit",
        es: "{vendor} escribió",
    }
    new_request() {
        en: "Start a new request",
        fr: "Commencer une nouvelle demande",
        es: "Comenzar una nueva solicitud",
    }
    filed_on(date: &str) {
        en: "Filed on {date}",
        fr: "Soumise le {date}",
        es: "Presentada el {date}",
    }
    last_day() {
        en: "Possible until",
        fr: "Possible jusqu’au",
        es: "Posible hasta",
    }
    your_note() {
        en: "Your note",
        fr: "Votre message",
        es: "Su mensaje",
    }
    serial(serial: &str) {
        en: "Serial {serial}",
        fr: "Nº de série {serial}",
        es: "N.º de serie {serial}",
    }
}

counted! {
    product_count(count: usize) {
        en: "{count} product" | "{count} products",
        fr: "{count} produit" | "{count} produits",
        es: "{count} producto" | "{count} productos",
    }
    without_amount(count: usize) {
        en: "without {count} product whose amount is not known yet"
            | "without {count} products whose amounts are not known yet",
        fr: "sans {count} produit dont le montant n’est pas encore connu"
            | "sans {count} produits dont les montants ne sont pas encore connus",
        es: "sin {count} producto cuyo monto aún no se conoce"
            | "sin {count} productos cuyos montos aún no se conocen",
    }
    without_charges(count: usize, vendor: &str) {
        en: "without the charges for {count} product that {vendor} still checks"
            | "without the charges for {count} products that {vendor} still checks",
        fr: "sans les frais de {count} produit encore à vérifier par {vendor}"
            | "sans les frais de {count} produits encore à vérifier par {vendor}",
        es: "sin los cargos de {count} producto que {vendor} aún debe comprobar"
            | "sin los cargos de {count} productos que {vendor} aún debe comprobar",
    }
}

/// Returns the name of a status, in one word.
#[must_use]
pub const fn status(language: Language, status: Status) -> &'static str {
    match status {
        Status::Requested => in_language!(language, en: "Requested", fr: "Soumise", es: "Presentada"),
        Status::Approved => in_language!(language, en: "Approved", fr: "Approuvée", es: "Aprobada"),
        Status::Declined => in_language!(language, en: "Declined", fr: "Refusée", es: "Rechazada"),
        Status::Expired => in_language!(language, en: "Expired", fr: "Expirée", es: "Vencida"),
        Status::Closed => in_language!(language, en: "Closed", fr: "Clôturée", es: "Cerrada"),
        Status::Cancelled => in_language!(language, en: "Withdrawn", fr: "Retirée", es: "Retirada"),
    }
}

/// Returns the name of an event in the request's history.
#[must_use]
pub const fn event(language: Language, kind: EventKind) -> &'static str {
    match kind {
        EventKind::Filed => in_language!(
            language,
            en: "Request filed",
            fr: "Demande soumise",
            es: "Solicitud presentada",
        ),
        EventKind::Approved => in_language!(
            language,
            en: "Approved, RMA number issued",
            fr: "Approuvée, numéro RMA délivré",
            es: "Aprobada, número de RMA emitido",
        ),
        EventKind::Declined => in_language!(language, en: "Declined", fr: "Refusée", es: "Rechazada"),
        EventKind::Expired => in_language!(
            language,
            en: "RMA number expired",
            fr: "Numéro RMA expiré",
            es: "Número de RMA vencido",
        ),
        EventKind::Settled => in_language!(
            language,
            en: "Settled: the return is complete",
            fr: "Réglée\u{a0}: le retour est terminé",
            es: "Resuelta: la devolución ha terminado",
        ),
        EventKind::Refused => in_language!(
            language,
            en: "The goods that arrived were refused",
            fr: "Les produits reçus ont été refusés",
            es: "Los productos recibidos fueron rechazados",
        ),
        EventKind::Withdrawn => in_language!(
            language,
            en: "Request withdrawn",
            fr: "Demande retirée",
            es: "Solicitud retirada",
        ),
        EventKind::LinkReplaced => in_language!(
            language,
            en: "The link to this page was replaced",
            fr: "Le lien vers cette page a été remplacé",
            es: "Se reemplazó el enlace a esta página",
        ),
        EventKind::LinkSent => in_language!(
            language,
            en: "The link to this page was sent again",
            fr: "Le lien vers cette page a été renvoyé",
            es: "Se volvió a enviar el enlace a esta página",
        ),
    }
}
