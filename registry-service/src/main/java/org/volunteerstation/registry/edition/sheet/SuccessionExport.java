package org.volunteerstation.registry.edition.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.Proposal;
import org.volunteerstation.registry.edition.Succession;
import org.volunteerstation.registry.edition.SuccessionFilter;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.sheet.RegionExport;

/**
 * Gives proposals out, with the filters of the list, to be decided on and brought back.
 */
@Component
public class SuccessionExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "edition.proposals";

	private final EditionReview review;

	SuccessionExport(EditionReview review, RegionDirectory regions, Clock clock) {
		super(SuccessionSheet.TEMPLATE.title(), SuccessionSheet.TEMPLATE.columns(), regions, clock);
		this.review = review;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean allows(Operator caller) {
		return EditionRights.decides(caller);
	}

	@Override
	protected String asked(JobRun run) {
		return run.parameters(Order.class).region();
	}

	/** A region of the edition alone has no name today, only its code. */
	@Override
	protected String region(JobRun run) {
		RegionCode region = scope(run).root();
		String name = regions().names(List.of(region), run.scope()).apply(region);
		return name.equals(region.value()) ? name : region.value() + " " + name;
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Order order = run.parameters(Order.class);
		return this.review.proposals(order.edition(), order.filter(), query, scope(run)).map((one) -> cells(one, run));
	}

	private static List<@Nullable Object> cells(Succession one, JobRun run) {
		Proposal proposal = one.proposal();
		Succession.Names names = one.names();
		return Arrays.<@Nullable Object>asList(one.editionId(), proposal.key(),
				SuccessionSheet.words(proposal.kind()).in(run.locale()),
				SuccessionSheet.words(proposal.confidence()).in(run.locale()),
				SuccessionSheet.words(proposal.reason()).in(run.locale()), code(proposal.from()), name(names.from()),
				code(proposal.to()), name(names.to()), code(proposal.fallback()), name(names.fallback()),
				SuccessionSheet.words(one.decision()).in(run.locale()), code(one.chosen()), one.version());
	}

	private static @Nullable Object code(@Nullable RegionCode code) {
		return (code != null) ? code.value() : null;
	}

	private static @Nullable Object name(@Nullable RegionName name) {
		return (name != null) ? name.value() : null;
	}

	/**
	 * Which proposals.
	 *
	 * @param edition the edition
	 * @param region code of a region within the caller's
	 * @param filter which of them
	 */
	public record Order(String edition, String region, SuccessionFilter filter) {
	}

}
