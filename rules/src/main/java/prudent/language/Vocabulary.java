package prudent.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.facts.Fact;

/** The words that a rule may use: facts, their parts, and what can be concluded. Everything else is unknown to it. */
final class Vocabulary {

    private static final List<String> PACKAGES = List.of("prudent.facts.", "prudent.advice.");

    /** Inherited from Java and harmless; all that is ours is allowed but these two, which fail on what they do not know. */
    private static final Set<String> OF_JAVA = Set.of("java.util.List.size", "java.lang.Enum.compareTo");

    private static final Set<String> NOT_OURS = Set.of("valueOf", "values");
    private static final int MOST_NAMED = 8;

    private static final Map<String, Optional<Class<?>>> KINDS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** A kind of thing by its name, {@code Infection}; empty when there is none. */
    static Optional<Class<?>> kind(String name) {
        return KINDS.computeIfAbsent(name, any -> PACKAGES.stream()
                .flatMap(prefix -> load(prefix + name).stream())
                .findFirst());
    }

    private static Optional<Class<?>> load(String name) {
        try {
            var type = Class.forName(name, false, Vocabulary.class.getClassLoader());
            return Modifier.isPublic(type.getModifiers()) && type.getName().equals(name)
                    ? Optional.of(type)
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** A kind within another, {@code AntibioticBenefit.Level}. */
    static Optional<Class<?>> kindWithin(Class<?> outer, String name) {
        return Arrays.stream(outer.getClasses())
                .filter(each -> each.getSimpleName().equals(name))
                .<Class<?>>map(each -> each)
                .findFirst();
    }

    /** The question that gives a part of something: {@code years} of an age. */
    static Optional<Method> part(Class<?> of, String name) {
        return allowed(of)
                .filter(each -> !Modifier.isStatic(each.getModifiers()) && each.getParameterCount() == 0)
                .filter(each -> each.getName().equals(name)
                        || each.getName().equals("is" + capital(name))
                        || each.getName().equals("get" + capital(name)))
                .findFirst();
    }

    /** Questions by this name that take so many arguments. */
    static List<Method> answers(Class<?> of, String name, int arguments, boolean ofTheKind) {
        return allowed(of)
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments)
                .filter(each -> Modifier.isStatic(each.getModifiers()) == ofTheKind)
                .toList();
    }

    private static Stream<Method> allowed(Class<?> of) {
        return Arrays.stream(of.getMethods())
                .filter(each -> isOurs(each.getDeclaringClass())
                        ? !NOT_OURS.contains(each.getName())
                        : OF_JAVA.contains(each.getDeclaringClass().getName() + "." + each.getName()));
    }

    private static boolean isOurs(Class<?> type) {
        return PACKAGES.contains(type.getPackageName() + ".");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    /** What can be asked of something, for a message. */
    static List<String> parts(Class<?> of) {
        if (of.isRecord()) {
            return Arrays.stream(of.getRecordComponents())
                    .map(component -> component.getName())
                    .toList();
        }
        return allowed(of)
                .filter(each -> each.getParameterCount() == 0 && !Modifier.isStatic(each.getModifiers()))
                .map(Method::getName)
                .filter(name -> !Set.of("toString", "hashCode").contains(name))
                .sorted()
                .toList();
    }

    /** Names of all facts. */
    static List<String> facts() {
        return leaves(Fact.class).map(Class::getSimpleName).sorted().toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(Objects.requireNonNull(type.getPermittedSubclasses()))
                        .flatMap(Vocabulary::leaves)
                : Stream.of(type);
    }

    /** What may have been meant by a word that is none: the nearest, or a few of all. */
    static String meant(String word, Collection<String> words) {
        var nearest = nearest(word, words);
        if (nearest != null) {
            return "did you mean " + nearest + "?";
        }
        return words.size() > MOST_NAMED || words.isEmpty()
                ? "AUTHORING.md lists what there is"
                : "there is " + words.stream().collect(Collectors.joining(", "));
    }

    private static @Nullable String nearest(String word, Collection<String> words) {
        return words.stream()
                .filter(each -> Spelling.distance(word, each) <= Math.max(2, word.length() / 4))
                .min(Comparator.comparingInt(each -> Spelling.distance(word, each)))
                .orElse(null);
    }
}
