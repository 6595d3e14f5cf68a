package org.volunteerstation.registry.edition.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.ImportKind;
import org.volunteerstation.platform.jobs.sheet.RowFault;
import org.volunteerstation.platform.jobs.sheet.SheetRow;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.change.Author;
import org.volunteerstation.registry.edition.Decision;
import org.volunteerstation.registry.edition.EditionRefusal;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.Verdict;

/**
 * Takes decisions in that were written into a sheet of proposals, each as of the version
 * that was given out: rows that nobody filled in undo nothing that others have decided.
 */
@Component
public class SuccessionImport extends ImportKind<SuccessionImport.Row> {

	private final EditionReview review;

	SuccessionImport(ProblemTexts texts, EditionReview review) {
		super(SuccessionSheet.TEMPLATE, texts);
		this.review = review;
	}

	@Override
	public String name() {
		return "edition.decisions";
	}

	@Override
	public boolean allows(Operator caller) {
		return EditionRights.decides(caller);
	}

	@Override
	protected Row read(SheetRow row) {
		String chosen = row.text("chosen");
		return new Row(row.needed("edition"), row.needed("key"), Decision.valueOf(row.needed("decision")),
				(chosen != null) ? RegionCode.parse(chosen).orElseThrow(EditionRefusal.TargetUnknown::new) : null,
				version(row));
	}

	/** What is no version is none that anybody has seen. */
	private static long version(SheetRow row) {
		BigDecimal version = Objects.requireNonNull(row.number("version"), "each row needs a version");
		boolean whole = version.stripTrailingZeros().scale() <= 0 && version.abs().precision() < 18;
		return whole ? version.longValue() : 0;
	}

	@Override
	protected List<RowFault> store(SortedMap<Integer, Row> rows, JobRun run) {
		Author author = new Author(run.caller().subject(), run.scope());
		List<RowFault> faults = new ArrayList<>();
		for (String edition : rows.values().stream().map(Row::edition).distinct().toList()) {
			SortedMap<Integer, Verdict> verdicts = new TreeMap<>();
			rows.forEach((number, row) -> {
				if (row.edition().equals(edition)) {
					verdicts.put(number, row.toVerdict());
				}
			});
			Set<Verdict> late = this.review.decide(edition, List.copyOf(verdicts.values()), author);
			verdicts.forEach((number, verdict) -> {
				if (late.contains(verdict)) {
					faults.add(RowFault.of(number, new EditionRefusal.DecidedSince()));
				}
			});
		}
		return faults;
	}

	/**
	 * What a row decides.
	 *
	 * @param edition the edition
	 * @param key the proposal's name within it
	 * @param decision what is decided
	 * @param chosen the code chosen, when it is changed
	 * @param version the version that was given out
	 */
	record Row(String edition, String key, Decision decision, @Nullable RegionCode chosen, long version) {

		Verdict toVerdict() {
			return new Verdict(this.key, this.decision, this.chosen, this.version);
		}

	}

}
