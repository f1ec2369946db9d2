-- A month of decisions made up at random, straight in PostgreSQL: ${count} of them from ${from} to ${before}, numbered from ${first}.
-- Infections, rules and practices: the first are much more frequent than the last.
CREATE TEMP TABLE made ON COMMIT DROP AS
SELECT ${from} + ((${before} - ${from}) * (n - 1)) / ${count} AS at, 2 * (${first} + n) - 1 AS seq,
    gen_random_uuid()::text AS id, gen_random_uuid()::text AS hook_instance, gen_random_uuid()::text AS card,
    'P' || lpad((floor(200 * power(random(), 1.5)))::text, 5, '0') AS practice, (floor(random() * 6))::int AS one_of_six,
    'patient-' || (floor(random() * 3000000))::int AS patient, (floor(10 * power(random(), 2)))::int AS infection,
    (floor(4 * power(random(), 3)))::int AS shift, (1 + floor(random() * 3))::int AS findings, random() < 0.6 AS has_card,
    random() < 0.2 AS is_answered, random() < 0.667 AS is_accepted, random() < 0.05 AS is_ignored, random() < 0.5 AS is_select,
    floor(20 * power(random(), 2))::int AS rule_1, floor(20 * power(random(), 2))::int AS rule_2,
    floor(20 * power(random(), 2))::int AS rule_3
FROM generate_series(1, ${count}) n;

CREATE TEMP TABLE named ON COMMIT DROP AS
SELECT made.*, practice || '-prescriber-' || one_of_six AS prescriber,
    (ARRAY['acute-cough', 'lower-uti', 'acute-sore-throat', 'cellulitis', 'otitis-media', 'sinusitis', 'pneumonia', 'impetigo',
        'bites', 'pyelonephritis'])[infection + 1] AS indication,
    (ARRAY['amoxicillin', 'nitrofurantoin', 'flucloxacillin', 'doxycycline', 'phenoxymethylpenicillin', 'trimethoprim',
        'clarithromycin', 'cefalexin', 'co-amoxiclav', 'pivmecillinam', 'ciprofloxacin', 'fosfomycin'])[(infection + shift) % 12 + 1]
        AS drug,
    CASE WHEN NOT has_card THEN 'silent' WHEN NOT is_answered THEN 'open' WHEN is_accepted THEN 'accepted' ELSE 'overridden' END
        AS outcome
FROM made;

INSERT INTO event (at, instance, seq, kind, practice, actor, previous, hash, sameness, digest, body)
SELECT at, 1, seq, 'decision', practice, prescriber, repeat('0', 64), repeat('0', 64), repeat('0', 64), repeat('0', 64),
    repeat(md5(id), ${body} / 32)
FROM named ORDER BY seq;

CREATE TEMP TABLE terms ON COMMIT DROP AS
SELECT at, seq, practice, name, value FROM named CROSS JOIN LATERAL (VALUES ('topic', 'change-dose'), ('indication', indication),
    ('rule', indication || '-' || rule_1), ('guideline', indication), ('drug', drug),
    ('aware', CASE WHEN drug IN ('clarithromycin', 'ciprofloxacin', 'fosfomycin', 'co-amoxiclav') THEN 'watch' ELSE 'access' END),
    ('spectrum', CASE WHEN drug IN ('cefalexin', 'ciprofloxacin', 'co-amoxiclav') THEN 'broad' ELSE 'other' END),
    ('withheld-rule', CASE WHEN findings > 1 THEN indication || '-' || rule_2 END),
    ('withheld-rule', CASE WHEN findings > 2 AND rule_3 <> rule_2 THEN indication || '-' || rule_3 END)) t (name, value)
WHERE value IS NOT NULL;

INSERT INTO decision (at, instance, seq, id, service, hook, hook_instance, practice, prescriber, patient, edition, indication, drug,
    topic, cards, outcome, ignored, terms)
SELECT at, 1, seq, id, 'antimicrobial-order-select', CASE WHEN is_select THEN 'order-select' ELSE 'order-sign' END, hook_instance,
    practice, prescriber, patient, 'edition', indication, drug, 'change-dose', CASE WHEN has_card THEN 1 ELSE 0 END, outcome,
    CASE WHEN outcome = 'open' AND is_ignored AND is_select THEN 'likely' END,
    (SELECT string_agg(name || '=' || value || E'\n', '') FROM (VALUES ('topic', 'change-dose'), ('indication', indication),
        ('rule', indication || '-' || rule_1), ('guideline', indication), ('drug', drug),
        ('aware', CASE WHEN drug IN ('clarithromycin', 'ciprofloxacin', 'fosfomycin', 'co-amoxiclav') THEN 'watch' ELSE 'access' END),
        ('spectrum', CASE WHEN drug IN ('cefalexin', 'ciprofloxacin', 'co-amoxiclav') THEN 'broad' ELSE 'other' END),
        ('withheld-rule', CASE WHEN findings > 1 THEN indication || '-' || rule_2 END),
        ('withheld-rule', CASE WHEN findings > 2 AND rule_3 <> rule_2 THEN indication || '-' || rule_3 END)) t (name, value)
        WHERE value IS NOT NULL)
FROM named ORDER BY seq;

INSERT INTO term (name, value, at, instance, seq, practice)
SELECT name, value, at, 1, seq, practice FROM terms ORDER BY name, value, at;

INSERT INTO card (at, instance, seq, position, id, practice, service, topic, indicator)
SELECT at, 1, seq, 1, card, practice, 'antimicrobial-order-select', 'change-dose', 'warning' FROM named WHERE has_card ORDER BY seq;

INSERT INTO feedback (at, instance, seq, card, practice, service, outcome, said_at)
SELECT at + 60000, 1, seq + 1, card, practice, 'antimicrobial-order-select', outcome, at FROM named
WHERE outcome IN ('accepted', 'overridden') AND at + 60000 < ${before} ORDER BY seq;

INSERT INTO event (at, instance, seq, kind, practice, previous, hash, sameness, digest, body)
SELECT at + 60000, 1, seq + 1, 'feedback', practice, repeat('0', 64), repeat('0', 64), repeat('0', 64), repeat('0', 64), '{}'
FROM named WHERE outcome IN ('accepted', 'overridden') AND at + 60000 < ${before} ORDER BY seq;
