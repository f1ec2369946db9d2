package prudent.language;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prudent.language.Expression.Among;
import prudent.language.Expression.Binary;
import prudent.language.Expression.Creation;
import prudent.language.Expression.Literal;
import prudent.language.Expression.Member;
import prudent.language.Expression.Name;

/** Finds out what expressions mean, by the facts and conclusions that there are; a word without a meaning is refused. */
final class Interpreter {

    private final Scope scope;

    Interpreter(Scope scope) {
        this.scope = scope;
    }

    Meaning meaning(Expression expression) {
        if (expression instanceof Literal literal) {
            return new Meaning(literal.value().getClass(), environment -> literal.value());
        }
        if (expression instanceof Name name) {
            return name(name);
        }
        if (expression instanceof Member member) {
            return member(member);
        }
        if (expression instanceof Binary binary) {
            return new Signs(binary, meaning(binary.left()), meaning(binary.right())).meaning();
        }
        return expression instanceof Among among ? among(among) : creation((Creation) expression);
    }

    private Meaning name(Name name) {
        var bound = scope.bound().get(name.name());
        if (bound != null) {
            return new Meaning(bound, environment -> environment.bound(name.name()));
        }
        var fact = scope.fact();
        if (fact != null) {
            return Members.part(
                    subject(fact),
                    Vocabulary.part(fact, name.name()).orElseThrow(() -> unknownPart(name.span(), fact, name.name())));
        }
        throw new NotUnderstood(
                name.span(),
                name.name().startsWith("$")
                        ? name.name() + " is not bound above; "
                                + Vocabulary.meant(name.name(), scope.bound().keySet())
                        : "\"" + name.name() + "\" is no value; a conclusion uses texts and names like $years");
    }

    private static Meaning subject(Class<?> fact) {
        return new Meaning(fact, Environment::subject);
    }

    private static NotUnderstood unknownPart(Span span, Class<?> of, String name) {
        return new NotUnderstood(
                span,
                name.startsWith("$")
                        ? name + " is not bound above"
                        : named(of) + " has no " + name + "; " + Vocabulary.meant(name, Vocabulary.parts(of)));
    }

    private static String named(Class<?> type) {
        return new Meaning(Meaning.boxed(type), environment -> null).named();
    }

    private Meaning member(Member member) {
        var kind = kind(member.of());
        if (kind.isPresent()) {
            return ofTheKind(kind.get(), member);
        }
        if (member.of() == null && scope.fact() == null) {
            throw new NotUnderstood(
                    member.nameSpan(),
                    member.name() + "( … ) is not known here: a rule has facts and " + "advice, no functions");
        }
        var of = member.of() == null ? subject(fact()) : meaning(member.of());
        if (member.arguments() != null) {
            return answer(of, of.type(), member);
        }
        if (scope.fact() == null) {
            throw new NotUnderstood(
                    member.nameSpan(), "in a conclusion " + member.name() + " needs brackets: " + member.name() + "()");
        }
        return Members.part(
                of,
                Vocabulary.part(of.type(), member.name())
                        .orElseThrow(() -> unknownPart(member.nameSpan(), of.type(), member.name())));
    }

    private Class<?> fact() {
        return java.util.Objects.requireNonNull(scope.fact());
    }

    /** {@code Infection} and {@code AntibioticBenefit.Level} are kinds; anything else is a value. */
    private Optional<Class<?>> kind(@Nullable Expression of) {
        if (of instanceof Name name && Character.isUpperCase(name.name().charAt(0))) {
            return Optional.of(Vocabulary.kind(name.name())
                    .orElseThrow(() -> new NotUnderstood(name.span(), "there is nothing called " + name.name())));
        }
        if (of instanceof Member member
                && member.arguments() == null
                && Character.isUpperCase(member.name().charAt(0))) {
            return kind(member.of()).flatMap(outer -> Vocabulary.kindWithin(outer, member.name()));
        }
        return Optional.empty();
    }

    private Meaning ofTheKind(Class<?> kind, Member member) {
        if (member.arguments() != null) {
            return answer(null, kind, member);
        }
        var constants = kind.isEnum() ? kind.getEnumConstants() : new Object[0];
        for (var constant : constants) {
            if (((Enum<?>) constant).name().equals(member.name())) {
                return new Meaning(kind, environment -> constant);
            }
        }
        var names =
                Arrays.stream(constants).map(each -> ((Enum<?>) each).name()).toList();
        throw new NotUnderstood(
                member.nameSpan(),
                kind.getSimpleName() + " has no " + member.name() + "; " + Vocabulary.meant(member.name(), names));
    }

    private Meaning answer(@Nullable Meaning of, Class<?> kind, Member member) {
        var arguments = meanings(java.util.Objects.requireNonNull(member.arguments()));
        var candidates = Vocabulary.answers(kind, member.name(), arguments.size(), of == null);
        var method = Members.fitting(candidates, arguments)
                .orElseThrow(() -> new NotUnderstood(
                        member.nameSpan(),
                        named(kind) + " has no " + member.name() + "( "
                                + String.join(
                                        ", ",
                                        arguments.stream().map(Meaning::named).toList()) + " )"));
        return Members.answer(of, method, arguments);
    }

    private List<Meaning> meanings(List<Expression> expressions) {
        var meanings = new ArrayList<Meaning>();
        expressions.forEach(each -> meanings.add(meaning(each)));
        return meanings;
    }

    private Meaning among(Among among) {
        var value = meaning(among.value());
        var choices = meanings(among.choices());
        for (int i = 0; i < choices.size(); i++) {
            Signs.refuseUnlike(value, choices.get(i), among.choices().get(i).span());
        }
        return new Meaning(Boolean.class, environment -> {
            var found = value.value().apply(environment);
            var isAmong = choices.stream()
                    .anyMatch(each -> Signs.same(found, each.value().apply(environment)));
            return isAmong != among.negated();
        });
    }

    private Meaning creation(Creation creation) {
        var kind = Vocabulary.kind(creation.type())
                .filter(Class::isRecord)
                .filter(each -> scope.fact() == null)
                .orElseThrow(() -> new NotUnderstood(
                        creation.span(), "new " + creation.type() + " is no fact that a rule can conclude"));
        var arguments = meanings(creation.arguments());
        List<Constructor<?>> constructors = List.of(kind.getConstructors());
        var constructor = Members.fitting(constructors, arguments)
                .orElseThrow(() -> new NotUnderstood(
                        creation.span(),
                        creation.type() + " is made of " + String.join(", ", Vocabulary.parts(kind))
                                + ", and nothing else"));
        return new Meaning(kind, environment -> made(constructor, Members.values(constructor, arguments, environment)));
    }

    private static Object made(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(constructor.getName(), e);
        }
    }
}
