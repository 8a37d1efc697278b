//! Titles, labels, sentences and help of the Softmax view.

use super::{listed, unit as unit_name};
use crate::i18n::{Help, Softmax};
use crate::math::{Precision, Unit};
use crate::model::number::{format_figure, format_information};
use crate::model::{NaiveOutcome, SoftmaxDocument, SoftmaxFigures, SoftmaxPreset};

pub(super) const SOFTMAX: Softmax = Softmax {
    help: HELP,
    classes: "类别数",
    presets: "logit",
    own: "自定义 logit",
    preset: |preset| match preset {
        SoftmaxPreset::OneTwoThree => "1, 2, 3",
        SoftmaxPreset::Article => "文章的 .7, .1, .1, .1",
        SoftmaxPreset::Equal => "全部相等",
        SoftmaxPreset::FarApart => "相差悬殊",
        SoftmaxPreset::Thousand => "1000, 0",
        SoftmaxPreset::LowTogether => "都在 −1000 附近",
    },
    logit_label: |class| format!("类别 {class} 的 logit"),
    bars_label: |class| format!("类别 {class} 的 logit；左右方向键选择类别"),
    class_value: |value| format!("{}；softmax {}，梯度 {}", value.logit, value.p, value.gradient),
    target: "目标",
    target_legend: "目标：真实的类别",
    target_label: |class| format!("以类别 {class} 为目标"),
    temperature: "T",
    temperature_label: "温度 T",
    add: "所有 z 都加",
    add_label: |constant| format!("每个 logit 都加 {constant}"),
    rows: [
        ("logit z", ""),
        ("softmax p", "= e^(z/T) / Σ e^(z/T)"),
        ("log-softmax", "= log p；目标处为 −NLL"),
        ("梯度", "∂NLL/∂z = (softmax − 独热标签) / T"),
    ],
    key_p: "标签",
    key_q: "预测",
    alt: |title, values, target| format!("{title}，各类别的值依次为 {}。目标是类别 {target}。", listed(values)),
    threshold: |precision, infinite| format!("{}：e^x 为 {}", name(precision), if infinite { "∞" } else { "0" }),
    nll: |class| format!("类别 {class} 的 NLL"),
    log_sum_exp: "z/T 的 log-sum-exp",
    target_logit: |unit| format!("目标的 z/T，{}", unit_name(unit)),
    share: |class| format!("类别 {class} 的 softmax"),
    naive_title: "直接计算与稳定计算",
    columns: ["Σ e^(z/T)", "目标的 p"],
    nll_column: |unit| format!("NLL，{}", unit_name(unit)),
    exps: ["e^(z/T): ", "e^(z/T): ", "e^(z/T − m): "],
    naive_rows: ["直接 f32", "直接 f64", "稳定"],
    none: |outcome| if outcome == NaiveOutcome::ZeroByZero { "0/0" } else { "∞/∞" },
    note: |outcome| match outcome {
        NaiveOutcome::Figure => "",
        NaiveOutcome::InfinityByInfinity | NaiveOutcome::ZeroByZero => "不是数",
        NaiveOutcome::SumInfinite | NaiveOutcome::TargetZero | NaiveOutcome::ShareZero => "= −log 0",
    },
    naive_said: |precision, outcome, above, below| {
        let name = name(precision);
        match outcome {
            NaiveOutcome::Figure => {
                format!("{name}：x 大于 {above} 时 e^x 上溢，小于 {below} 时下溢为 0；这里没有问题。")
            }
            NaiveOutcome::InfinityByInfinity => {
                format!("{name}：x 大于 {above} 时 e^x 上溢为 ∞，目标的 p 就成了 ∞/∞，不是数（NaN）。")
            }
            NaiveOutcome::SumInfinite => {
                format!("{name}：和上溢为 ∞（单个 e^x 在 x 大于 {above} 时也会上溢），目标的 p 算出来是 0，而 −log 0 是 ∞。")
            }
            NaiveOutcome::ZeroByZero => {
                format!("{name}：x 小于 {below} 时 e^x 下溢为 0，这里每个类别都是如此，每个 p 都成了 0/0，不是数（NaN）。")
            }
            NaiveOutcome::TargetZero => {
                format!("{name}：x 小于 {below} 时 e^x 下溢为 0，这里目标正是如此，它的 p 算出来是 0，而 −log 0 是 ∞。")
            }
            NaiveOutcome::ShareZero => {
                format!("{name}：目标的 p 比能表示的最小正数还小，算出来是 0，而 −log 0 是 ∞。")
            }
        }
    },
    stable_said: |greatest| {
        format!(
            "先减去最大值 m = {greatest}，最大的一项就是 e⁰ = 1，和既不会是 ∞，也不会是 0。log p 等于 z/T − m 再减去这个和的对数，绝不会对 0 取对数。"
        )
    },
    torch_title: "在 PyTorch 中",
    torch: &[
        ("F.cross_entropy(z, target)", "输入是 logit，一步完成 log-softmax 和 NLL，数值稳定，结果以奈特为单位。"),
        ("F.nll_loss(log_p, target)", "输入是对数概率，例如 F.log_softmax(z, 1) 的结果。文章误写成 nnl_loss。"),
        (
            "F.kl_div(input, target)",
            "第一个参数是对数概率。取 reduction=\"sum\"，或对一批样本取 \"batchmean\"，得到 D(target‖input)；默认是对所有元素求平均。",
        ),
    ],
    figures: "全部数值",
    figure_columns: ["类别", "z", "softmax", "log-softmax", "梯度"],
    insight,
};

const HELP: Help = &[
    (
        "要点",
        "目标的负对数似然（NLL）就是独热标签 P 与预测 Q 的交叉熵。独热标签的熵为 0，所以它也是 KL 散度 D(P‖Q)。三者之中，最小化任何一个，就是最小化另外两个。",
    ),
    (
        "图中有什么",
        "分类器给每个类别一个 logit，记作 z，可以是任意实数。softmax 把它们变成概率：每个 e^z 除以总和。橙色空心的预测 Q 就是这些概率。蓝色实心的标签 P 把全部概率放在目标上。下面逐类给出 log-softmax 和梯度。",
    ),
    (
        "梯度",
        "对每个 logit 的斜率是 (p_k − y_k)/T，其中 p = softmax(z/T)，y 是独热标签：梯度下降的一步把目标的 logit 推高，把其余的压低。无论你选哪种单位，梯度都按奈特计，即 z 每变化 1，NLL 变化多少奈特。",
    ),
    (
        "加常数与改温度",
        "给所有 logit 加上同一个数，多出的公因子在分式中约去，下面的结果都不变。把所有 logit 都除以 T：T 小于 1 时预测变尖锐，大于 1 时变平缓。",
    ),
    (
        "直接代入公式为什么会失败",
        "计算机能表示的数有范围：x 大于 88.72（f32）或 709.78（f64）时，e^x 上溢为 ∞；小于 −103.97 或 −745.13 时，下溢为 0。于是 ∞/∞ 或 0/0 没有值，或者要对 0 取对数。log-sum-exp 先减去最大的 logit，结果不变，而最大的一项成为 1。",
    ),
    (
        "在 PyTorch 中",
        "F.cross_entropy 的输入是 logit。F.nll_loss 的输入是对数概率，也就是 F.log_softmax 的结果；误给概率，它会返回 −p，并不警告。文章把它误写成 nnl_loss。F.kl_div(input, target) 的第一个参数是对数概率；取 reduction=\"sum\"，或者在有批次维度时取 reduction=\"batchmean\"，得到 D(target‖input)（只有一个向量时，后者会除以柱数）。默认是对所有元素求平均。三个函数的结果都以奈特为单位。",
    ),
    (
        "鼠标、触摸与键盘",
        "拖动柱子（用手指时拖柱子的顶端，或先按住片刻），也可以按 Tab 移到柱子上：← → 选择类别，↑ ↓ 改变它的 logit，Page Up 和 Page Down 的步幅是十倍，Home 和 End 跳到刻度的两端。目标用按钮或方向键选择。Ctrl+Z 撤销，Ctrl+Shift+Z 重做。",
    ),
    ("链接", "你的设置都写在网址里：#/softmax?v=1&logits=1,2,3&target=0&temperature=1&unit=bits。"),
];

fn name(precision: Precision) -> &'static str {
    match precision {
        Precision::Single => "f32",
        Precision::Double => "f64",
    }
}

/// The sentence: what the prediction makes of the target, what that costs, and how the formula alone fares.
fn insight(sheet: &SoftmaxDocument, figures: &SoftmaxFigures, unit: Unit) -> String {
    let share = |class: usize| {
        let p = figures.p.get(class).copied().unwrap_or_default();
        format!("*{}*", format_figure(p))
    };
    let cost = format!("*{}*\u{a0}{}", format_information(unit, figures.nll), unit_name(unit));
    let target = sheet.target;
    let (best, equal) = figures.likeliest();
    let mut said = if equal {
        format!("{}\u{a0}个类别的概率相等，都是 {}：无论哪个是真实类别，负对数似然都是 {cost}。", sheet.classes(), share(target))
    } else if best == target {
        format!("预测偏向目标：softmax 给类别 {target} 的概率是 {}，所以负对数似然是 {cost}。", share(target))
    } else {
        format!(
            "预测偏向类别 {best}，概率是 {}；目标是类别 {target}，概率是 {}，所以负对数似然是 {cost}。",
            share(best),
            share(target)
        )
    };
    let outcomes = figures.naive.iter().map(|naive| NaiveOutcome::of(naive, target) == NaiveOutcome::Figure);
    said.push_str(match outcomes.collect::<Vec<_>>()[..] {
        [false, false] => "直接代入公式，在 f32 和 f64 中都会失败，[log-sum-exp] 则不会。",
        [false, true] => "直接代入公式，在 f32 中会失败，[log-sum-exp] 则不会。",
        _ => "直接代入公式在这里也行得通，但并非[对所有 logit] 都行。",
    });
    said
}
