package org.volunteerstation.registry.edition.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

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

/** Takes decisions in that were written into a sheet of proposals. */
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
				(chosen != null) ? RegionCode.parse(chosen).orElseThrow(EditionRefusal.TargetUnknown::new) : null);
	}

	@Override
	protected List<RowFault> store(SortedMap<Integer, Row> rows, JobRun run) {
		Author author = new Author(run.caller().subject(), run.scope());
		for (String edition : rows.values().stream().map(Row::edition).distinct().toList()) {
			List<EditionReview.Verdict> verdicts = new ArrayList<>();
			rows.values()
				.stream()
				.filter((row) -> row.edition().equals(edition))
				.forEach((row) -> verdicts.add(new EditionReview.Verdict(row.key(), row.decision(), row.chosen())));
			this.review.decide(edition, verdicts, author);
		}
		return List.of();
	}

	/**
	 * What a row decides.
	 *
	 * @param edition the edition
	 * @param key the proposal's name within it
	 * @param decision what is decided
	 * @param chosen the code chosen, when it is changed
	 */
	record Row(String edition, String key, Decision decision, @Nullable RegionCode chosen) {
	}

}
