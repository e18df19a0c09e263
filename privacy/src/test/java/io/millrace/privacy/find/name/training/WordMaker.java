package io.millrace.privacy.find.name.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invents words that look like those of a list: a chain of letters, each drawn by the three before it. */
final class WordMaker {
    private static final int MEMORY = 3, LONGEST = 14, SHORTEST = 3;
    private static final char END = '\n';

    private final Map<String, StringBuilder> followers = new HashMap<>();
    private final List<String> beginnings = new ArrayList<>();

    WordMaker(List<String> words) {
        words.forEach(this::learn);
    }

    private void learn(String word) {
        if (word.length() < SHORTEST) {
            return;
        }
        beginnings.add(word.substring(0, 2));
        String ended = word + END;
        for (int at = 2; at < ended.length(); at++) {
            String memory = ended.substring(Math.max(0, at - MEMORY), at);
            followers.computeIfAbsent(memory, key -> new StringBuilder()).append(ended.charAt(at));
        }
    }

    String make(Random random) {
        StringBuilder word = new StringBuilder(beginnings.get(random.nextInt(beginnings.size())));
        while (word.length() < LONGEST) {
            StringBuilder next = followers.get(word.substring(Math.max(0, word.length() - MEMORY)));
            char letter = next.charAt(random.nextInt(next.length()));
            if (letter == END) {
                break;
            }
            word.append(letter);
        }
        return word.toString();
    }
}
