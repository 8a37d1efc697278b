//! Words of the Information view.

use super::{listed, unit as unit_name};
use crate::i18n::{Help, Information};
use crate::math::{Divergence, Triangle, Unit};
use crate::model::information::{List, Parameter, Part};
use crate::model::number::{NOISE, format_fixed, format_information, format_number, sum_sign, without_noise};
use crate::model::{ListComparison, ListPreset};

pub(super) const INFORMATION: Information = Information {
    help: HELP,
    title: |part| match part {
        Part::Event => "自信息",
        Part::Coin => "抛硬币的熵",
        Part::List(List::P) => "分布 P",
        Part::List(List::Q) => "模型 Q",
        Part::Sums => "熵 + 散度 = 交叉熵",
        Part::Jensen => "为什么 D ≥ 0",
        Part::Coins => "不是度量",
    },
    gloss: |part, sheet, seen| match part {
        Part::Event => "事件越罕见，信息量越大",
        Part::Coin => "p = ½ 时最大，结果确定时为 0",
        Part::List(List::P) if !seen.sums_to_one() => "总和不是 1",
        Part::List(_) | Part::Sums => "",
        Part::Jensen if seen.jensen.mean_x < 1.0 - crate::math::SUM_TOLERANCE => "P 为 0 之处 Q 还有概率，比值的均值小于 1",
        Part::Jensen if without_noise(seen.jensen.mean_y, seen.analysis.forward.largest_term()) == 0.0 => "比值都是 1，没有差距",
        Part::Jensen => "均值点在曲线上方（Jensen 不等式）",
        Part::Coins => verdict(&Triangle::of_coins(sheet.coins)),
    },
    events: ["一日三餐", "正面朝上", "掷出六点", "热带下雪"],
    presets: |list| match list {
        List::P => "文章中的几列概率",
        List::Q => "标签 P 与预测 Q",
    },
    own: "自定义数值",
    preset: |preset| match preset {
        ListPreset::Even => "四个相等",
        ListPreset::Uneven => "一个占优",
        ListPreset::Trap => "总和 1.002",
        ListPreset::OneHot => "独热标签 P",
        ListPreset::Soft => "软标签 P",
        ListPreset::Floor => "软标签，Q = P",
    },
    label: |knob| match knob {
        Parameter::Event => "事件的概率 p".to_owned(),
        Parameter::Coin => "正面朝上的概率 p".to_owned(),
        Parameter::Entry(list, entry) => format!("第 {}\u{a0}个结果的 {}", entry + 1, letter(list)),
        Parameter::Outcomes => "结果的个数".to_owned(),
        Parameter::OneOfCoins(coin) => format!("硬币 {} 正面朝上的概率", coin_name(coin)),
    },
    short: |knob| match knob {
        Parameter::Event | Parameter::Coin => "p".to_owned(),
        Parameter::Entry(_, entry) => (entry + 1).to_string(),
        Parameter::Outcomes => "个数".to_owned(),
        Parameter::OneOfCoins(coin) => coin_name(coin).to_owned(),
    },
    bars: |knob| match knob {
        Parameter::Entry(list, entry) => {
            format!("第 {}\u{a0}个结果的 {}；左右方向键选择结果", entry + 1, letter(list))
        }
        _ => String::new(),
    },
    entry: |typed, share| format!("{typed}，占比 {share}"),
    caption: |quantity| match quantity {
        "event.information" => "−log p",
        "coin.h" => "H(p)",
        "list.sum" => "总和",
        "list.h.raw" => "原样代入 −Σ p log p",
        "list.h.normalised" => "除以总和之后",
        "h.p" => "熵 H(P)",
        "kl.pq" => "散度 D(P‖Q)",
        "ce.pq" => "交叉熵",
        "kl.qp" => "反方向的 D(Q‖P)",
        "jensen.mean" => "−log Q/P 的均值",
        "jensen.curve" => "均值的 −log",
        "jensen.gap" => "差距",
        "coins.direct" => "直达 D(A‖C)",
        "coins.first" => "D(A‖B)",
        "coins.second" => "D(B‖C)",
        _ => "",
    },
    figures: "全部数值",
    column_outcome: "结果",
    sentence,
    alt: |part, figures| {
        let figure = |place: usize| figures.get(place).copied().unwrap_or_default();
        let (unit, a, b, c, d, e) = (figure(0), figure(1), figure(2), figure(3), figure(4), figure(5));
        match part {
            Part::Event => format!(
                "−log p 的曲线，从 p = 0 处的 ∞ 降到 p = 1 处的 0。在 p = {a} 处为 {b}\u{a0}{unit}。曲线上标着：热带下雪，p = 0.001；掷出六点，1/6；正面朝上，1/2；一日三餐，1。"
            ),
            Part::Coin => format!(
                "抛一枚硬币的熵随正面概率 p 的变化：一条拱形曲线，两端为 0，p = 1/2 处最大。在 p = {a} 处为 {b}\u{a0}{unit}。"
            ),
            Part::List(list) => format!("{} 的柱形图，各结果依次为 {}。", letter(list), listed(a)),
            Part::Sums => {
                format!("两行长条，单位为{unit}：上一行是 H(P) = {a} 与 D(P‖Q) = {b}，首尾相接；下一行是 H(P,Q) {d} {c}。")
            }
            Part::Jensen => format!(
                "曲线 −log x，每个似然比 Q/P 处有一个点，大小由 P 决定：{}。各点高度的均值，减去曲线在各比值的均值处的高度，就是差距：{b} − {c} {e} {d}\u{a0}{unit}。",
                listed(a)
            ),
            Part::Coins => {
                format!("两行长条，单位为{unit}：上一行是直达的 D(A‖C) = {a}；下一行是 D(A‖B) = {b} 与 D(B‖C) = {c}，首尾相接。")
            }
        }
    },
};

const HELP: Help = &[
    (
        "要点",
        "概率为 p 的事件，信息量为 −log p，称为自信息。以比特为单位时，它就是硬币的枚数：抛这么多枚均匀硬币，枚枚都恰好落成指定的一面，与这个事件同样罕见。必然事件的信息量为 0，不可能事件的则为 ∞。熵是自信息的均值，也是平均码长的下界：把许多结果合成一组来编码，就能逼近它；至于怎样编码，熵并不告诉你。KL 散度 D(P‖Q) 是按 Q 编码时，代价超出熵的那一部分。",
    ),
    (
        "一列数的和可以不是 1",
        "文章给出的第三列是 0.001、0.001、0.001、0.999，总和为 1.002。所以它的 −Σ p log p，即 0.0313\u{a0}比特，并不是熵；除以总和之后，熵为 0.0342\u{a0}比特。两个数都列在页上，旁边是总和。其余各图用的都是除以总和之后的值。",
    ),
    (
        "交叉熵",
        "数据来自 P，按 Q 编码的平均代价是 H(P,Q)：其中熵 H(P) 省不掉，D(P‖Q) 则是因为用了 Q 而浪费的。标签 P 固定时，交叉熵越小，散度就越小。P 是独热标签时 H(P) = 0，两者相等；P 是软标签时，交叉熵的最小值是 H(P)，而不是 0。",
    ),
    (
        "为什么 D 不会是负数",
        "−log 是凸函数：在它的曲线上取几个点，均值点总在曲线上方（Jensen 不等式）。这里的点是似然比 q/p，以 p 为权重，它们高度的均值就是 D(P‖Q)。比值的均值为 1，曲线在 1 处为 0，于是差距就是 D。只有比值全都等于 1 时，差距才消失。如果 Q 的支撑集超出 P 的支撑集，也就是 P 为 0 之处 Q 还有概率，比值的均值就小于 1，曲线在那里高于 0：这时 D 等于差距加上这段高度。",
    ),
    (
        "不是度量",
        "D 不对称，也不满足三角不等式：从硬币 0.5 到硬币 0.1，直达是 0.737\u{a0}比特，途经硬币 0.25 的两段却只有 0.208 和 0.133\u{a0}比特。",
    ),
    (
        "鼠标、触摸与键盘",
        "可以在两张曲线图里拖动，可以拖动柱子（用手指时拖柱子的顶端，或先按住片刻），也可以直接输入。按 Tab 移到柱子上：← → 选择结果，↑ ↓ 每次增减 0.01，Page Up 和 Page Down 每次增减 0.1。滑块可用方向键移动。Ctrl+Z 撤销，Ctrl+Shift+Z 重做。",
    ),
    ("链接", "你的设置都写在网址里：#/information?v=1&event=…&coin=…&p=…&q=…&coins=…&unit=…。"),
];

fn letter(list: List) -> &'static str {
    match list {
        List::P => "P",
        List::Q => "Q",
    }
}

fn coin_name(coin: usize) -> &'static str {
    ["A", "B", "C"].get(coin).copied().unwrap_or_default()
}

fn verdict(triangle: &Triangle) -> &'static str {
    if triangle.broken() {
        "直达比途经 B 更长"
    } else if triangle.direct.is_infinite() {
        "直达与途经 B 都是 ∞"
    } else {
        "这里途经 B 并不更短"
    }
}

/// The trap of a list that does not sum to 1 first; then what Q costs; then the other direction.
fn sentence(seen: &ListComparison, unit: Unit) -> String {
    let name = unit_name(unit);
    let shown = |nats: f64| format!("*{}*", format_information(unit, nats));
    // A decimal more, where that shows something.
    let fine = |nats: f64| {
        if nats.abs() < 1e-3 { shown(nats) } else { format!("*{}*", format_fixed(unit.from_nats(nats), 4)) }
    };
    let mut said = String::new();
    if !seen.sums_to_one() {
        said.push_str(&format!(
            "P 这一列的总和是 *{}*，所以不是概率分布：原样代入得 {}\u{a0}{name}，除以总和之后是 {}\u{a0}{name}。",
            format_number(seen.list.sum),
            fine(seen.list.raw),
            fine(seen.list.normalised),
        ));
    }
    let forward = &seen.analysis.forward;
    let floor = forward.entropy;
    // A divergence that is rounding noise is 0.
    let nats = |divergence: &Divergence| without_noise(divergence.nats(), NOISE);
    said.push_str(&match &forward.divergence {
        Divergence::Infinite { bins } => {
            format!("Q 给{}的概率为 0，P 给的却大于 0：D(P‖Q) 为 *∞*，因为按 Q 设计的编码没有相应的码字。", outcomes(bins))
        }
        forward if nats(forward) == 0.0 => format!(
            "P = Q：没有损失，D 为 *0*，交叉熵取最小值 H(P)，即 {}\u{a0}{name}{}。",
            shown(floor),
            if floor > 0.0 { "，而不是 0" } else { "" },
        ),
        Divergence::Finite(lost) if floor == 0.0 => {
            format!("P 是确定的，H(P) 为 *0*，所以交叉熵与散度相等：用 Q 浪费了 {}\u{a0}{name}。", shown(*lost),)
        }
        Divergence::Finite(lost) => format!(
            "数据来自 P，却按 Q 编码，每个结果平均花{} {}\u{a0}{name}：熵占 {}\u{a0}{name}，用 Q 浪费 {}\u{a0}{name}。",
            match sum_sign(unit.from_nats(forward.cross_entropy.nats()), &[floor, *lost].map(|nats| unit.from_nats(nats))) {
                "=" => "",
                _ => "约",
            },
            shown(forward.cross_entropy.nats()),
            shown(floor),
            shown(*lost),
        ),
    });
    match &seen.analysis.reverse.divergence {
        Divergence::Infinite { .. } => said.push_str("反方向的 D(Q‖P) 为 *∞*：有的结果，P 给的概率为 0，Q 给的却大于 0。"),
        reverse if nats(reverse) == 0.0 => {}
        reverse => said.push_str(&format!("反方向的散度为 {}，可见散度[不是距离]。", shown(nats(reverse)))),
    }
    said
}

/// "第 2 个结果", "第 1、3 个结果", "其中 3 个结果"; counted from 1.
fn outcomes(bins: &[usize]) -> String {
    match bins {
        [only] => format!("第 {}\u{a0}个结果", only + 1),
        [first, second] => format!("第 {}、{}\u{a0}个结果", first + 1, second + 1),
        _ => format!("其中 {}\u{a0}个结果", bins.len()),
    }
}
