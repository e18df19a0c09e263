package io.millrace.privacy.treat;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values: RFC 4180, with LF or CRLF; empty lines are passed by. */
final class CsvText {
    /** @param line where it begins, from 1 on */
    record Row(int line, List<String> cells) {}

    private final String text;
    private int at;
    private int line = 1;

    CsvText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException that tells the line of a quote that is not closed */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int begin = line;
            List<String> cells = row();
            if (!cells.equals(List.of(""))) {
                rows.add(new Row(begin, cells));
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (at < text.length() && text.charAt(at++) == ',');
        line++;
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted() + bare();
        }
        return bare();
    }

    private String bare() {
        int begin = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        boolean isAfterReturn =
                at > begin && text.charAt(at - 1) == '\r' && (at == text.length() || text.charAt(at) == '\n');
        return text.substring(begin, isAfterReturn ? at - 1 : at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int begin = line;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                at++;
                return cell.toString();
            }
            at += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        throw new IllegalArgumentException("the quote of line " + begin + " is not closed");
    }
}
