package org.volunteerstation.registry.inspection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Names the regions of plans: those of the own subtree, and those on the way up, of which
 * code and name are shown.
 */
@Component
public class OfficeNames {

	private final RegionDirectory directory;

	public OfficeNames(RegionDirectory directory) {
		this.directory = directory;
	}

	/**
	 * Names offices and regions of plans.
	 * @param plans the plans
	 * @param scope what the caller may see
	 * @return the shown name by code
	 */
	public Function<RegionCode, String> of(List<InspectionPlan> plans, RegionScope scope) {
		if (plans.isEmpty()) {
			return RegionCode::value;
		}
		Map<RegionCode, String> above = new HashMap<>();
		this.directory.path(this.directory.region(scope.root(), scope))
			.forEach((region) -> above.put(region.code(), region.name().display()));
		Function<RegionCode, String> own = below(plans.stream()
			.flatMap((plan) -> List.of(plan.office(), plan.terms().region()).stream())
			.distinct()
			.toList(), scope);
		return (code) -> above.getOrDefault(code, own.apply(code));
	}

	/**
	 * Names regions of the own subtree.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return the shown name by code
	 */
	public Function<RegionCode, String> below(Collection<RegionCode> codes, RegionScope scope) {
		return this.directory.names(codes, scope);
	}

}
