/// The looks of the page: dark words on white, a column that the eye can follow, nothing but the text on paper.
enum PageStyle {
  static let css = """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{margin:0;font:17px/1.5 "PT Sans",Arial,"Liberation Sans","DejaVu Sans",sans-serif;color:#1f2933;background:#fff;\
    display:grid;grid-template:auto 1fr/19rem minmax(0,1fr)}
    header{grid-column:1/-1;padding:.8rem 1.2rem;border-bottom:3px solid #1f5f99}
    header p{margin:.1rem 0}
    .h{font-size:1.35rem;font-weight:bold}
    .stamp{color:#8c2d19;font-weight:bold}
    nav{padding:1rem;border-right:1px solid #d5dbe1;font-size:.95rem;position:sticky;top:0;align-self:start;\
    max-height:100vh;overflow-y:auto}
    nav ul,nav ol{margin:.3rem 0;padding-left:1.1rem}
    nav li{margin:.25rem 0}
    nav form{display:grid;gap:.5rem;margin-bottom:.8rem}
    nav form[hidden]{display:none}
    nav label{display:block}
    select,input,button{font:inherit;color:inherit}
    select,input{width:100%;padding:.3rem;border:1px solid #52606d;border-radius:3px;background:#fff}
    main{padding:1rem 1.5rem 3rem;max-width:100rem}
    main:focus,article:focus{outline:none}
    p,li,h1,h2,h3{max-width:48rem}
    h1{font-size:1.6rem;line-height:1.25}
    h2{font-size:1.3rem;margin-top:2rem;border-bottom:1px solid #d5dbe1}
    h3{font-size:1.08rem}
    .sub,.files,.note,.more,.sum{color:#52606d}
    .sum{display:block;font-weight:normal}
    .note,.more{font-size:.92rem}
    .caution{border-left:5px solid #8c2d19;background:#fdf3d8;padding:.5rem .8rem}
    figure{margin:1.2rem 0}
    svg{max-width:100%;height:auto}
    figcaption,caption{text-align:left;padding:.3rem 0}
    .wrap{overflow-x:auto;max-height:80vh;overflow-y:auto}
    table{border-collapse:collapse;font-size:.92rem}
    th,td{border:1px solid #b8c2cc;padding:.25rem .5rem;text-align:left;vertical-align:top}
    thead th{background:#dce6f1;position:sticky;top:0}
    tbody th{font-weight:normal}
    tbody tr:nth-child(even){background:#f6f8fa}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .n{white-space:normal}
    th button{background:none;border:0;padding:0;font-weight:bold;text-align:inherit;cursor:pointer}
    th button::after{content:" ↕";color:#52606d}
    th[aria-sort=ascending] button::after{content:" ▲";color:#1f2933}
    th[aria-sort=descending] button::after{content:" ▼";color:#1f2933}
    .find{max-width:24rem;margin:.3rem 0;display:block}
    .rest{margin:.4rem 0;padding:.3rem .8rem;border:1px solid #1f5f99;background:#fff;border-radius:3px;cursor:pointer}
    abbr{text-decoration:none;color:#52606d}
    a{color:#0b4ea2}
    a[aria-current]{font-weight:bold;text-decoration:none;color:#1f2933}
    :focus-visible{outline:3px solid #c45a1b;outline-offset:2px}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem;z-index:2}
    @media(max-width:60rem){body{display:block}nav{border-right:0;border-bottom:1px solid #d5dbe1;\
    position:static;max-height:none}}
    @media print{body{display:block;font:11pt/1.35 "Times New Roman",serif}nav,.skip,.find,.rest,.files,#state{display:none}\
    .wrap{overflow:visible;max-height:none}thead{display:table-header-group}thead th{position:static}\
    tr,figure.c,h1,h2,h3{break-inside:avoid}h1,h2,h3{break-after:avoid}table{font-size:8.5pt}\
    th button{display:none}thead th[data-head]::before{content:attr(data-head)}a{color:inherit;text-decoration:none}main{padding:0}}
    """
}
