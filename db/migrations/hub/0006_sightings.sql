CREATE TABLE "hub"."sighting" (
	"subgraph" text collate "C" NOT NULL,
	"city" text collate "C" NOT NULL,
	"epoch" uuid NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp(6) with time zone NOT NULL,
	CONSTRAINT "sighting_pk" PRIMARY KEY("subgraph","city")
);
