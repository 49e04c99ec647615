//! Headings in Spanish.

/// The targets of columns, each with its usual headings.
pub(super) const HEADINGS: &[(&str, &[&str])] = &[
    (
        "model",
        &[
            "modelo",
            "numero de modelo",
            "no de modelo",
            "producto",
            "articulo",
            "codigo",
            "codigo de producto",
            "referencia",
        ],
    ),
    ("serial", &["num serie", "n serie", "serie", "numero serie", "nro de serie"]),
    ("quantity", &["cantidad", "cant", "unidades", "uds", "cdad", "existencias"]),
    (
        "unit_price",
        &[
            "precio unitario",
            "precio",
            "precio unit",
            "p unit",
            "costo unitario",
            "coste unitario",
            "costo",
            "coste",
            "precio de compra",
            "precio ud",
        ],
    ),
    (
        "purchased_on",
        &[
            "fecha",
            "fecha de compra",
            "fecha compra",
            "fecha de factura",
            "fecha factura",
            "comprado el",
            "fecha de pedido",
            "f factura",
            "fec factura",
            "fecha fact",
        ],
    ),
    ("category", &["categoria", "familia", "tipo", "tipo de producto", "familia de productos"]),
    ("wanted", &["solicitud", "deseado", "solucion", "accion"]),
    ("description", &["descripcion", "descripcion del producto", "descripcion del articulo", "detalle"]),
    ("unit_of_measure", &["unidad", "unidad de medida"]),
    ("discount", &["descuento", "dto", "dcto"]),
    ("currency", &["moneda", "divisa"]),
    (
        "line_total",
        &["importe", "monto", "total linea", "precio total", "importe total", "valor", "subtotal"],
    ),
];
