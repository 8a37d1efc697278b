//! Titles, labels, sentences and help of the Neuron view.

use crate::i18n::{Help, Neuron};
use crate::model::neuron::{Experiment, StepMatching, Value};
use crate::model::number::{format_count, format_figure, format_fixed, format_shortest, format_significant};
use crate::model::{DescentCase, DescentInsight};

pub(super) const NEURON: Neuron = Neuron {
    help: HELP,
    descent_title: "一个神经元，两种代价",
    sigmoid_title: "在 sigmoid 曲线上",
    gradient_title: "梯度的各个因子",
    experiment: "实验",
    own: "自定义数值",
    experiment_name: |experiment| match experiment {
        Experiment::First => "w 0.6，b 0.9：文章",
        Experiment::Second => "w 2，b 2：文章",
    },
    symbol: |value| match value {
        Value::X => "x",
        Value::Y => "y",
        Value::W => "w",
        Value::B => "b",
        Value::Eta => "η",
        Value::Steps => "步数",
        Value::Step => "第",
    },
    value_label: |value| match value {
        Value::X => "输入 x",
        Value::Y => "目标输出 y",
        Value::W => "初始权重 w",
        Value::B => "初始偏置 b",
        Value::Eta => "学习率 η",
        Value::Steps => "总步数",
        Value::Step => "显示第几步",
    },
    step_matching: "比较时取",
    step_matching_name: |step_matching| match step_matching {
        StepMatching::Eta => "相同的 η",
        StepMatching::FirstStep => "相等的第一步",
    },
    costs: ["二次代价", "交叉熵"],
    curves: ["二次代价", "交叉熵"],
    step_slider: "显示第几步",
    of_steps: |steps| format!("/ {steps}\u{a0}步"),
    step_of: |step, steps| format!("第 {step}\u{a0}步，共 {steps}\u{a0}步"),
    start_slider: "起点的 z，通过偏置 b 来改变",
    start_hint: "拖动可改变两者的起点",
    rewind: "回到起点",
    step_back: "后退一步",
    step_forward: "前进一步",
    play: "播放",
    pause: "暂停",
    play_label: "逐步播放",
    speed: "速度",
    speeds: ["10\u{a0}步/秒", "50\u{a0}步/秒", "250\u{a0}步/秒"],
    tanh: "同时显示 tanh",
    tanh_hint: |z, slope| format!("tanh′({z}) = {slope}：它也会饱和"),
    output: "输出 a",
    cost: |quadratic, cross_entropy| format!("代价 C（1 = {quadratic}、{cross_entropy}）"),
    gradient: "梯度 ∂C/∂w",
    sigmoid: "输出 a = σ(z)",
    slope: "斜率 σ′(z)",
    step: "步",
    step_of_w: "w 的步长",
    cancelled: "σ′ 已约去",
    check: |agrees, w, b, off| {
        let verdict = if agrees { "误差不超过" } else { "不一致，相差" };
        format!("有限差分检验：{w}、{b}；{verdict} {off}。")
    },
    figures: "全部数值",
    descents_alt: |alt| {
        let [start, quadratic, cross_entropy] = alt.output;
        format!(
            "从第 0\u{a0}步到第 {}\u{a0}步的输出、代价和梯度：二次代价为实线，交叉熵为虚线。两者的输出都从 {start} 开始。在第 {}\u{a0}步，输出为 {quadratic} 和 {cross_entropy}，代价为 {} 和 {}，梯度 ∂C/∂w 为 {} 和 {}。",
            alt.steps, alt.step, alt.cost[0], alt.cost[1], alt.gradient[0], alt.gradient[1]
        )
    },
    sigmoid_alt: |[z, a, other_z, other_a], tanh| {
        let beside = if tanh { "旁边是 tanh，两端同样平坦。" } else { "" };
        format!(
            "从 0 升到 1 的 sigmoid 曲线和它的斜率；斜率最大为四分之一，两端几乎为 0。用二次代价的神经元位于 z = {z}，输出 {a}；用交叉熵的位于 z = {other_z}，输出 {other_a}。{beside}"
        )
    },
    sentence,
};

/// Where both start, what they have reached, and why.
fn sentence(facts: &DescentInsight) -> String {
    let (start, wanted) = (format_figure(facts.start), format_shortest(facts.wanted));
    let mut said = match (facts.case, facts.bad) {
        (DescentCase::Arrived, _) => {
            return format!("两者的输出都从 *{start}* 开始，按显示的位数已经等于目标，几乎没有什么可学的。");
        }
        (_, true) => format!("两者的输出都从 *{start}* 开始，错得厉害（目标是 {wanted}）。"),
        (_, false) => format!("两者的输出都从 *{start}* 开始（目标是 {wanted}）。"),
    };
    let slope = format_significant(facts.slope, 2);
    let throttle = format!("σ′(z)\u{a0}=\u{a0}*{slope}* 使二次代价的第一步{}", smaller(facts.slope));
    let eta = format_significant(facts.eta, 3);
    match facts.case {
        DescentCase::NoRate => said.push_str("学习率 η\u{a0}=\u{a0}*0*，什么都不会变。"),
        DescentCase::Arrived => {}
        DescentCase::Before => match facts.step_matching {
            StepMatching::Eta => {
                said.push_str(&throttle);
                said.push_str("_；交叉熵的梯度中，σ′ 已经约去_。");
            }
            StepMatching::FirstStep => {
                said.push_str(&format!(
                    "要使第一步相等，交叉熵的学习率取 η\u{a0}=\u{a0}*{eta}*_，即二次代价的 η 乘以 σ′(z) = {slope}_。"
                ));
            }
        },
        DescentCase::Underway { ahead, stuck, swings } => {
            let [quadratic, cross_entropy] = facts.now.map(format_figure);
            let reached = match stuck {
                [true, true] => "按显示的位数，两者的输出都没有动".to_owned(),
                [true, false] => {
                    format!("按显示的位数，用二次代价训练的输出没有动，用交叉熵的已到 *{cross_entropy}*")
                }
                _ => format!("用二次代价训练的输出到了 *{quadratic}*，用交叉熵的到了 *{cross_entropy}*"),
            };
            said.push_str(&format!("*{}*\u{a0}步之后，{reached}", format_count(facts.step as f64)));
            said.push_str(&match (facts.step_matching, ahead) {
                (StepMatching::Eta, _) => format!("：{throttle}。"),
                (StepMatching::FirstStep, Some(0)) => format!(
                    "。要使第一步相等，交叉熵的学习率只能取 η\u{a0}=\u{a0}*{eta}*_：此后它的步长随误差变小，二次代价的步长却随 σ′ 变大_。"
                ),
                (StepMatching::FirstStep, _) => {
                    format!("。两者的第一步相等，交叉熵的学习率为此取 η\u{a0}=\u{a0}*{eta}*_；此后 σ′ 只拖慢二次代价_。")
                }
            });
            let who = match swings {
                [false, false] => return said,
                [true, true] => "两者都",
                [true, false] => "二次代价",
                [false, true] => "交叉熵",
            };
            said.push_str(&format!("{who}来回越过目标：η 太大了。"));
        }
    }
    said
}

/// "缩小到 *1/57*", for a factor.
fn smaller(slope: f64) -> String {
    const MOST: f64 = 1e6;
    let times = 1.0 / slope;
    if slope == 0.0 {
        "变为 *0*".to_owned()
    } else if times < MOST {
        let text = if times < 9.5 { format_fixed(times, 1) } else { format_count(times.round()) };
        // A whole number in a fraction has no decimal.
        format!("缩小到 *1/{}*", text.trim_end_matches(".0"))
    } else {
        "缩小到不足*百万分之一*".to_owned()
    }
}

const HELP: Help = &[
    (
        "要点",
        "交叉熵等于 KL 散度加一个常数，误差越大，它学得越快。二次代价则不然：它的梯度里含有 sigmoid 的斜率，而输出错得厉害时，这个斜率几乎为 0。",
    ),
    (
        "图中有什么",
        "一个神经元 a = σ(wx + b) 用梯度下降学习同一个样例，从同一起点出发学两次：蓝色实线用二次代价，橙色虚线用交叉熵。在曲线上拖动，或者播放，就能看到任意一步。",
    ),
    (
        "错得厉害时，二次代价为什么慢",
        "它的梯度是 (a − y) · σ′(z) · x。在远离 z = 0 的地方，sigmoid 是平的，σ′ 几乎为 0，于是误差虽大，步子却小。交叉熵的梯度是 (a − y) · x，其中 σ′ 已经约去：误差越大，步子越大。",
    ),
    (
        "怎样比较才公平？",
        "两种代价的尺度不同，同一个 η 未必对两者都公平。另一种办法是为交叉熵选一个 η，使两者的第一步相等。如果起点已经饱和，这一步就极小，交叉熵也只能一直用这个极小的 η。",
    ),
    (
        "其他激活函数",
        "tanh 也会饱和；ReLU 在 z > 0 时不会。tanh(z) = 2σ(2z) − 1，就是把 sigmoid 沿 z\u{a0}方向压缩到一半，高度拉伸到两倍，再下移 1，所以它在 0 处的斜率是 sigmoid 的 4\u{a0}倍，趋于 0 也更快。",
    ),
    (
        "溢出",
        "z = 1000 时，eᶻ 超出了计算机能表示的范围。本页从不计算它：σ 和 ln σ 都由 e⁻|ᶻ| 算出，因此处处都有正确的结果，不会出现“不是数”。",
    ),
    (
        "鼠标、触摸与键盘",
        "曲线下方的滑块可用方向键、Page Up 和 Page Down、Home 和 End 移动：左边的选择显示哪一步，sigmoid 曲线下面的通过偏置 b 移动起点。Ctrl+Z 撤销，Ctrl+Shift+Z 重做。你的设置都写在网址里。",
    ),
];
