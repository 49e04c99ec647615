//! Headings in Portuguese.

/// The targets of columns, each with its usual headings.
pub(super) const HEADINGS: &[(&str, &[&str])] = &[
    (
        "model",
        &["artigo", "produto", "codigo do produto", "codigo do artigo", "numero do modelo", "numero da peca"],
    ),
    ("serial", &["numero serial"]),
    ("quantity", &["quantidade", "qtd", "qtde", "quant", "pecas", "estoque"]),
    (
        "unit_price",
        &[
            "preco",
            "preco unitario",
            "preco unit",
            "valor unitario",
            "vlr unitario",
            "custo",
            "custo unitario",
            "preco de compra",
        ],
    ),
    (
        "purchased_on",
        &[
            "data",
            "data da fatura",
            "data fatura",
            "data da compra",
            "data de compra",
            "data compra",
            "data da nota fiscal",
            "data de emissao",
            "data do pedido",
            "comprado em",
        ],
    ),
    ("category", &["familia de produtos", "tipo de produto", "grupo"]),
    ("wanted", &["solicitacao", "solucao"]),
    ("description", &["descricao", "descricao do produto", "descricao do artigo"]),
    ("unit_of_measure", &["unidade", "unidade de medida"]),
    ("discount", &["desconto"]),
    ("currency", &["moeda"]),
    ("line_total", &["valor total", "preco total", "total da linha"]),
];
