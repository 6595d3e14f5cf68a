package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.Function;

/** Papers and pictures of a station. */
final class FileCases extends Subject {

	FileCases() {
		files();
	}

	private void files() {
		String noFile = "file-not-found";
		Function<String, Request> list = (station) -> Request
			.get(Cases.FILES + "?ownerType=station&ownerId=" + station);
		add("GET /api/v1/registry/files",
				new OperationCase(Rights.READS, (own) -> list.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("query ownerId", NO_STATION, list.apply(victim.station())),
								Aim.hidden("query after", Request.get(Cases.FILES + "?ownerType=station&ownerId="
										+ own.station() + "&after=" + victim.photo())))));
		Function<String, Request> upload = (station) -> new Request("POST", Cases.FILES, Parts.TYPE,
				Parts.document(station), "");
		add("POST /api/v1/registry/files", new OperationCase(Rights.WRITES, (own) -> upload.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("part ownerId", NO_STATION, upload.apply(victim.station())))));
		for (String part : List.of("", "/content", "/thumbnail")) {
			Function<String, Request> one = (id) -> Request.get(Cases.FILES + "/" + id + part);
			add("GET /api/v1/registry/files/{id}" + part,
					new OperationCase(Rights.READS, (own) -> one.apply(own.photo()),
							(own, victim) -> List.of(Aim.refused("path", noFile, one.apply(victim.photo())))));
		}
		Function<String, Request> delete = (id) -> new Request("DELETE", Cases.FILES + "/" + id, "application/json", "",
				"");
		add("DELETE /api/v1/registry/files/{id}", new OperationCase(Rights.WRITES, (own) -> delete.apply(own.spare()),
				(own, victim) -> List.of(Aim.refused("path", noFile, delete.apply(victim.spare())))));
	}

}
