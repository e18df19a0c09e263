package io.millrace.privacy.find;

import java.util.List;

/** Finds what has one at sign between words and a dot after it: enough to see what views say. */
final class Mailboxes implements Recognizer {
    @Override
    public List<String> types() {
        return List.of("EMAIL");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        View view = reading.view();
        for (int at = 0; at < view.length(); at++) {
            int from = at, to = at + 1;
            while (view.at(at) == '@' && from > 0 && at - from < 64 && isPart(view.at(from - 1))) {
                from--;
            }
            while (view.at(at) == '@' && to < view.length() && to - at < 64 && isPart(view.at(to))) {
                to++;
            }
            while (view.at(to - 1) == '.') {
                to--;
            }
            if (from < at && view.text(at, to).contains(".")) {
                findings.add(from, to, "EMAIL", 0.85, "mailboxes", "");
            }
        }
    }

    private static boolean isPart(char c) {
        return Letters.isWord(c) || "._-+".indexOf(c) >= 0;
    }
}
