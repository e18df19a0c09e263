package io.millrace.privacy.find.secret;

import java.util.List;

/**
 * A form of key that a service issues.
 *
 * @param prefix what it begins with
 * @param shortest fewest characters behind the prefix; {@code longest} the most
 * @param signs characters besides letters and digits that may stand behind the prefix
 */
record KeyForm(String prefix, int shortest, int longest, String signs) {
    /** Those whose prefix ends in a sign, by what the services publish for their own scanners. */
    static final List<KeyForm> SIGNED = List.of(
            new KeyForm("ghp_", 30, 255, ""),
            new KeyForm("gho_", 30, 255, ""),
            new KeyForm("ghu_", 30, 255, ""),
            new KeyForm("ghs_", 30, 255, ""),
            new KeyForm("ghr_", 30, 255, ""),
            new KeyForm("github_pat_", 40, 255, "_"),
            new KeyForm("glpat-", 20, 300, "-_."),
            new KeyForm("glrt-", 20, 300, "-_."),
            new KeyForm("gldt-", 20, 300, "-_."),
            new KeyForm("glptt-", 20, 300, "-_"),
            new KeyForm("glsoat-", 20, 300, "-_"),
            new KeyForm("xoxb-", 20, 255, "-"),
            new KeyForm("xoxp-", 20, 255, "-"),
            new KeyForm("xoxa-", 20, 255, "-"),
            new KeyForm("xoxr-", 20, 255, "-"),
            new KeyForm("xoxs-", 20, 255, "-"),
            new KeyForm("xoxe-", 20, 255, "-"),
            new KeyForm("xapp-", 20, 255, "-"),
            new KeyForm("sk_live_", 16, 255, ""),
            new KeyForm("sk_test_", 16, 255, ""),
            new KeyForm("rk_live_", 16, 255, ""),
            new KeyForm("rk_test_", 16, 255, ""),
            new KeyForm("whsec_", 24, 128, "+/="),
            new KeyForm("sk-ant-", 24, 255, "-_"),
            new KeyForm("sk-proj-", 24, 255, "-_"),
            new KeyForm("sk-svcacct-", 24, 255, "-_"),
            new KeyForm("sk-or-", 24, 255, "-_"),
            new KeyForm("sk-", 32, 255, "-_"),
            new KeyForm("npm_", 30, 64, ""),
            new KeyForm("pypi-", 40, 400, "-_"),
            new KeyForm("dop_v1_", 40, 80, ""),
            new KeyForm("doo_v1_", 40, 80, ""),
            new KeyForm("hf_", 30, 64, ""),
            new KeyForm("shpat_", 30, 64, ""),
            new KeyForm("shpss_", 30, 64, ""),
            new KeyForm("shpca_", 30, 64, ""),
            new KeyForm("shppa_", 30, 64, ""),
            new KeyForm("dckr_pat_", 24, 64, "-_"),
            new KeyForm("sq0atp-", 20, 64, "-_"),
            new KeyForm("sq0csp-", 40, 64, "-_"),
            new KeyForm("lin_api_", 30, 64, ""),
            new KeyForm("r8_", 30, 64, ""),
            new KeyForm("nvapi-", 40, 100, "-_"),
            new KeyForm("gsk_", 40, 80, ""),
            new KeyForm("pplx-", 40, 80, ""),
            new KeyForm("xai-", 40, 100, ""),
            new KeyForm("tskey-", 20, 100, "-"),
            new KeyForm("figd_", 30, 80, "-_"),
            new KeyForm("sntrys_", 40, 300, "_=+/"),
            new KeyForm("hvs.", 24, 200, "-_"),
            new KeyForm("hvb.", 24, 300, "-_"),
            new KeyForm("pul-", 40, 40, ""),
            new KeyForm("dp.", 24, 80, "."),
            new KeyForm("sbp_", 40, 40, ""),
            new KeyForm("key-", 32, 32, ""));

    /** Those whose prefix is part of the first word. */
    static final List<KeyForm> JOINED = List.of(
            new KeyForm("AKIA", 16, 16, ""),
            new KeyForm("ASIA", 16, 16, ""),
            new KeyForm("ABIA", 16, 16, ""),
            new KeyForm("ACCA", 16, 16, ""),
            new KeyForm("AIza", 35, 35, "-_"),
            new KeyForm("ya29", 30, 600, ".-_"),
            new KeyForm("LTAI", 16, 20, ""),
            new KeyForm("EAACEdEose0cBA", 20, 300, ""),
            new KeyForm("SG", 60, 80, ".-_"),
            new KeyForm("AGE-SECRET-KEY-1", 58, 58, ""));
}
