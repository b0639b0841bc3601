package kz.yntymaq.integrity.threshold;

import java.math.BigDecimal;

/**
 * What is usual among comparable co-operatives: Q3 + 1.5 · IQR or Q1 − 1.5 · IQR of a measured figure.
 *
 * @param peers what they have in common, kind, size, age and oblast, as far as enough of them share it
 * @param size how many they are
 */
public record Fence(String indicator, String peers, int size, BigDecimal value) {}
